// Choosing delegations by the first letters of a code or a name, in any of its languages.

const parties = [...document.querySelectorAll("#parties li")].map((it) => ({
  code: it.dataset.code,
  name: it.textContent,
  spelled: [it.dataset.code, ...it.dataset.names.split("|")].map((one) => one.toLocaleLowerCase()),
  proposes: it.dataset.proposes === "yes",
  supports: it.dataset.supports === "yes",
}));

/** The delegations that some letters begin, and for each the letters that are left of its word. */
function begun(letters, may) {
  const low = letters.toLocaleLowerCase();
  return parties.filter((it) => it[may]).flatMap((it) => {
    const word = it.spelled.find((one) => one.startsWith(low));
    return word === undefined ? [] : [{ party: it, left: word.slice(low.length) }];
  });
}

/**
 * Have a field take delegations: as soon as its last letters can mean one alone, they become its
 * code. With `then`, the field holds one delegation, and `then` is called when it is chosen.
 */
export function choosing(input, output, { may, nobody, then }) {
  let left = "";

  const typed = () => (then ? input.value : input.value.split(/\s+/).at(-1)).trim();

  function show() {
    const named = input.value.split(/\s+/).flatMap((code) => parties.find((it) => it.code === code) ?? []);
    const offered = typed() ? begun(typed(), may).slice(0, 6).map((it) => it.party) : [];
    const said = named.length && (then || !typed()) ? named : [...named, ...offered];
    const shown = [...new Set(said)].map((it) => `${it.code} ${it.name}`).join(" · ");
    output.textContent = typed() && !said.length ? nobody : shown;
  }

  function choose() {
    const letters = typed();
    const found = letters.length > 1 ? begun(letters, may) : [];
    const exact = found.find((it) => it.party.code.toLocaleLowerCase() === letters.toLocaleLowerCase());
    const one = exact ?? (found.length === 1 ? found[0] : undefined);
    if (one) {
      const before = then ? [] : input.value.trim().split(/\s+/).slice(0, -1);
      left = one.left;
      input.value = [...new Set([...before, one.party.code])].join(" ") + (then ? "" : " ");
    }
    show();
    if (one) then?.();
  }

  input.addEventListener("input", (event) => {
    // Letters that are taken away are not a choice.
    if (event.inputType?.startsWith("delete")) { left = ""; show(); } else choose();
  });
  show();

  return {
    show,
    /** Whether a key only goes on with the code or name that is already chosen. */
    swallowed(event) {
      const goesOn = left !== "" && event.key.toLocaleLowerCase() === left[0];
      left = goesOn ? left.slice(1) : "";
      if (goesOn) event.preventDefault();
      return goesOn;
    },
  };
}
