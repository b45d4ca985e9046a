// One level up.  The styles show it where the level above is not on the screen.

export function BackButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="quiet back" onClick={onClick}>
      <span aria-hidden="true">←</span> <bdi>{label}</bdi>
    </button>
  );
}
