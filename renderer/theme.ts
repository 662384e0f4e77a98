import {
  createTheme,
  Button,
  Checkbox,
  Modal,
  NativeSelect,
  Notification,
  Radio,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

const field = { size: 'xs' } as const

/** A name may be one long word, beside which there are buttons. */
const anyWord = { overflowWrap: 'anywhere' } as const

/** Dense and quiet; colour is for meaning. */
export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem' },
  defaultRadius: 'sm',
  // White on these two is above 4.5:1; on Mantine's own choice it is not.
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'default' },
      // What stands beside a button gives way, not its words.
      styles: { root: { fontWeight: 500, flexShrink: 0 } },
    }),
    Modal: Modal.extend({ styles: { title: anyWord } }),
    // A header element in a dialog would be a second banner of the page.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'presentation' } }),
    ModalCloseButton: Modal.CloseButton.extend({ defaultProps: { 'aria-label': 'Close' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close this message' } },
      styles: { description: anyWord },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { multiline: true, maw: 320 }, styles: { tooltip: anyWord } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: field }),
    NativeSelect: NativeSelect.extend({ defaultProps: field }),
    Checkbox: Checkbox.extend({
      defaultProps: field,
      styles: { labelWrapper: { minWidth: 0 }, label: anyWord },
    }),
    Select: Select.extend({
      // Its own way of scrolling cuts long options off.
      defaultProps: { ...field, withScrollArea: false },
      styles: { dropdown: { maxHeight: 260, overflowY: 'auto' }, option: anyWord },
    }),
    CheckboxGroup: Checkbox.Group.extend({ defaultProps: field }),
    Radio: Radio.extend({ defaultProps: field }),
    RadioGroup: Radio.Group.extend({ defaultProps: field }),
  },
})
