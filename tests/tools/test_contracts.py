"""A package that imports what is not on its list breaks its contract."""

from grimp import ImportGraph

from tools.contracts import OnlyContract


def check(*imported: str) -> list[tuple[str, str]]:
    graph = ImportGraph()
    for name in ("project", "project.text", "project.text.inner"):
        graph.add_module(name)
    for name in imported:
        if name not in graph.modules:
            graph.add_module(name, is_squashed=True)
        graph.add_import(importer="project.text.inner", imported=name)
    contract = OnlyContract(
        name="pure",
        session_options={"root_packages": ["project"]},
        contract_options={"source": "project.text", "allowed": ["re"]},
    )
    broken: list[tuple[str, str]] = contract.check(graph, verbose=False).metadata["broken"]
    return broken


def test_what_is_listed_and_the_package_itself_are_kept() -> None:
    assert check("re", "project.text") == []


def test_what_is_not_listed_is_found_with_who_imports_it() -> None:
    assert check("re", "os", "regex") == [
        ("project.text.inner", "os"),
        ("project.text.inner", "regex"),
    ]
