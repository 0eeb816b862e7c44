import { BuiltIn } from './builtIn';
import { Button } from './button';
import { Checkbox, CheckboxGroup, Radio, RadioGroup, Switch } from './controls';
import { Form, Label } from './form';
import { Canvas, Icon, Picture, Progress, WebView } from './media';
import { Navigator } from './navigator';
import { NavigationBar, PageMeta } from './pageMeta';
import { Picker } from './picker';
import { PickerView, PickerViewColumn } from './pickerView';
import { RichText } from './richText';
import { ScrollView } from './scrollView';
import { Slider } from './slider';
import { Swiper } from './swiper';
import { type behavingTags, plainTags } from './tags';
import { Input, Textarea } from './textFields';

const behaving: Record<(typeof behavingTags)[number], CustomElementConstructor> = {
  button: Button,
  checkbox: Checkbox,
  'checkbox-group': CheckboxGroup,
  radio: Radio,
  'radio-group': RadioGroup,
  switch: Switch,
  form: Form,
  label: Label,
  canvas: Canvas,
  icon: Icon,
  image: Picture,
  'cover-image': class CoverImage extends Picture {},
  progress: Progress,
  'web-view': WebView,
  navigator: Navigator,
  'page-meta': PageMeta,
  'navigation-bar': NavigationBar,
  picker: Picker,
  'picker-view': PickerView,
  'picker-view-column': PickerViewColumn,
  'rich-text': RichText,
  'scroll-view': ScrollView,
  slider: Slider,
  swiper: Swiper,
  input: Input,
  textarea: Textarea,
};

/** Registers the built-in components as the custom elements wx-view, wx-button, … */
export function defineBuiltIns(): void {
  for (const tag of plainTags) customElements.define(`wx-${tag}`, class extends BuiltIn {});
  for (const [tag, component] of Object.entries(behaving)) customElements.define(`wx-${tag}`, component);
}
