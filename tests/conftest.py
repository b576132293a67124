"""How the tests run: the Hypothesis profiles.

`travaux` is the default: 200 cases a law, the same on every machine and every
run. `fuzz` draws anew each time: `make fuzz`.
"""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "travaux",
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "fuzz",
    max_examples=20_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("travaux")
