"""Tests of formats/plain."""
