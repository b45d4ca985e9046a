// The small tools at the foot of the topics: language, gloss, theme, help, about.
import { dialog } from "../state/dialog.ts";
import { glossesShown, toggleGlosses } from "../state/gloss.ts";
import { strings, toggleLanguage, interfaceLanguage } from "../strings.ts";
import { currentTheme, toggleTheme } from "../theme.ts";

export function PageTools() {
  const text = strings.value;
  return (
    <footer class="page-tools" aria-label={text.settings}>
      <button type="button" class="quiet" onClick={toggleLanguage} lang={interfaceLanguage.value === "en" ? "zh-Hans" : "en"}>
        {text.otherLanguage}
      </button>
      <button type="button" class="quiet" title={text.glossExplained} onClick={toggleGlosses}>
        {glossesShown.value ? text.hideGlosses : text.showGlosses}
      </button>
      <button type="button" class="quiet" onClick={toggleTheme}>{currentTheme() === "dark" ? text.toLight : text.toDark}</button>
      <button type="button" class="quiet" onClick={() => (dialog.value = "help")}>{text.keyboardShort}</button>
      <button type="button" class="quiet" onClick={() => (dialog.value = "about")}>{text.about}</button>
    </footer>
  );
}
