"""Travaux: the workbench on which a committee elaborates an international convention."""

__version__ = "0.1.0"
