"""A kind of import contract that import-linter does not bring: only what is listed."""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyContract(Contract):
    """A package imports itself and the listed packages, and nothing else.

    A list of what is forbidden forgets something; a list of what is allowed does
    not. Imports are looked at directly: what an allowed package imports in its
    turn is its own affair.
    """

    source = fields.StringField()
    allowed = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 -- import-linter's own signature
        """Find each import of the source package that is not listed."""
        output.verbose_print(verbose, f"Looking at every import of {self.source}.")
        source = str(self.source)
        allowed = {source, *(str(name) for name in self.allowed)}  # type: ignore[attr-defined]
        modules = {source, *graph.find_descendants(source)}
        broken = [
            (importer, imported)
            for importer in sorted(modules)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not any(imported == name or imported.startswith(f"{name}.") for name in allowed)
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print each import that is not listed."""
        for importer, imported in check.metadata["broken"]:
            output.print_error(f"{importer} imports {imported}, which is not on its list")
