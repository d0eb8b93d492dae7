// Coding with the mouse: select words in the text, press a code's key, press Enter. The page works without this.
const text = document.querySelector('[data-coding]');
const form = document.querySelector('[data-coding-form]');
if (text && form) {
  form.querySelector('[data-coding-keys]').hidden = false;
  const chosen = form.querySelector('[data-coding-chosen]');
  // Positions are counted in Unicode scalar values, as on the server; the browser counts UTF-16 units.
  const scalars = (words) => Array.from(words).length;
  const place = (node, offset) => {
    const run = (node.nodeType === 3 ? node.parentElement : node).closest('[data-at]');
    if (!run || !text.contains(run)) return null;
    const words = node.nodeType === 3 ? node.data.slice(0, offset) : offset > 0 ? run.textContent : '';
    return Number(run.dataset.at) + scalars(words);
  };
  const choose = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    form.elements.start.value = start;
    form.elements.end.value = end;
    chosen.textContent = selection.toString();
    chosen.hidden = false;
  };
  const forget = () => {
    form.elements.start.value = '';
    form.elements.end.value = '';
    chosen.hidden = true;
  };
  document.addEventListener('selectionchange', choose);
  form.elements.first.addEventListener('input', forget);
  form.elements.last.addEventListener('input', forget);
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !form.elements.start.value) return;
    const box = form.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
    if (box) {
      box.checked = !box.checked;
      event.preventDefault();
    } else if (event.key === 'Enter') {
      form.requestSubmit();
    }
  });
}
