"""Tests of formats/json."""
