// The field for a question of one's own, with highlighting and completion. Without this it is a plain text field.

const field = document.querySelector('#cypher');
const KEYWORDS = ['ALL', 'AND', 'ANY', 'AS', 'ASC', 'CALL', 'CASE', 'COLLECT', 'CONTAINS', 'COUNT', 'DESC', 'DISTINCT',
  'ELSE', 'END', 'ENDS WITH', 'EXISTS', 'IN', 'IS NOT NULL', 'IS NULL', 'LIMIT', 'MATCH', 'NOT', 'OPTIONAL MATCH', 'OR',
  'ORDER BY', 'RETURN', 'SHORTEST', 'SKIP', 'STARTS WITH', 'THEN', 'UNION', 'UNWIND', 'WHEN', 'WHERE', 'WITH', 'XOR'];

function words(name) {
  return (field.dataset[name] || '').split(' ').filter((word) => word !== '');
}

/** What can stand here: after a colon a label, or within brackets a type; after a point a property; else a word of Cypher. */
function candidates(before) {
  if (/\.\s*\w*$/.test(before)) {
    return words('properties');
  }
  if (/[:|&!]\s*\w*$/.test(before)) {
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? words('types') : words('labels');
  }
  const names = [...new Set(before.match(/(?<=[(\[]\s*)[a-z]\w*(?=\s*[:){\]])/gi) || [])];
  return [...names, ...KEYWORDS, ...words('labels'), ...words('types'), ...words('properties')];
}

function hint(editor) {
  const cursor = editor.getCursor();
  const before = editor.getRange({ line: 0, ch: 0 }, cursor);
  const begun = before.match(/\w*$/)[0];
  const start = begun.toLowerCase();
  const list = candidates(before).filter((word) => word.toLowerCase().startsWith(start) && word !== begun);
  const found = { list, from: { line: cursor.line, ch: cursor.ch - begun.length }, to: cursor };
  // The library gives the list no name.
  CodeMirror.on(found, 'shown', () => {
    document.querySelector('.CodeMirror-hints').setAttribute('aria-label', field.dataset.list);
  });
  return found;
}

function edit() {
  const label = document.querySelector('label[for="cypher"]');
  const complete = (editor) => editor.showHint({ hint, completeSingle: false, container: document.querySelector('main') });
  const editor = CodeMirror.fromTextArea(field, {
    mode: 'application/x-cypher-query',
    lineWrapping: true,
    matchBrackets: true,
    screenReaderLabel: label.textContent,
    // Tab goes to the next field, as everywhere else: who works with keys alone must be able to leave.
    extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Space': complete },
  });
  const input = editor.getInputField();
  input.id = 'cypher-editor';
  label.htmlFor = input.id;
  input.setAttribute('aria-describedby', field.getAttribute('aria-describedby'));
  if (field.getAttribute('aria-invalid')) {
    input.setAttribute('aria-invalid', 'true');
  }
  // What is hidden cannot be asked for by the browser; the server says what is missing.
  field.required = false;
  editor.on('change', () => editor.save());
  editor.on('inputRead', (_, change) => {
    if (/^[:.]$/.test(change.text.join(''))) {
      complete(editor);
    }
  });
  const note = document.querySelector('#cypher-help');
  note.append(` ${field.dataset.complete}`);
}

if (field && window.CodeMirror) {
  edit();
}
