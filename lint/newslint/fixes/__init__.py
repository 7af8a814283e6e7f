"""Mend what rules propose to mend."""
