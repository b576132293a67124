"""Tests of bracket notation."""
