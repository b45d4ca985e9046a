// A digest: what a document says, in a few lines that each cite the paragraphs that they rest on.
#pragma once

#include <string>
#include <vector>

namespace assay {

struct Bullet {
  std::string text;
  std::vector<int> cites;  // paragraph numbers from 1, ascending, each once
  friend bool operator==(const Bullet&, const Bullet&) = default;
};

struct BulletGroup {
  std::string heading;
  std::vector<Bullet> bullets;  // never empty
  friend bool operator==(const BulletGroup&, const BulletGroup&) = default;
};

struct Digest {
  Bullet viewpoint;  // empty text: nothing to say, for a document without a usable sentence
  std::vector<BulletGroup> groups;
  friend bool operator==(const Digest&, const Digest&) = default;
};

}  // namespace assay
