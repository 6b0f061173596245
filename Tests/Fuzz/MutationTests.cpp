// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Folder.h"
#include "Mutator.h"
#include "Readers.h"

#include <juce_core/juce_core.h>

#include <cstdlib>

using namespace plus48;

namespace
{
std::vector<std::string> loadCorpus (const char* name)
{
    std::vector<std::string> corpus;
    auto files = juce::File (juce::String (test::folder()) + "/Fuzz/Corpus/" + name).findChildFiles (juce::File::findFiles, false);

    // The order of a folder is the file system's; a run must not depend on it.
    files.sort();

    for (auto& file : files)
    {
        juce::MemoryBlock bytes;
        REQUIRE (file.loadFileAsData (bytes));
        corpus.emplace_back (static_cast<const char*> (bytes.getData()), bytes.getSize());
    }

    REQUIRE_FALSE (corpus.empty());
    return corpus;
}

/** The files as they are, then damaged ones. PLUS48_FUZZ_RUNS asks for more of them than a test run has time for. */
void run (const char* name, int runs, void (*read) (std::string_view))
{
    const auto corpus = loadCorpus (name);

    for (auto& bytes : corpus)
        read (bytes);

    if (const auto* more = std::getenv ("PLUS48_FUZZ_RUNS"))
        runs = juce::String (more).getIntValue();

    fuzz::Mutator mutator (corpus, 48);

    auto survived = 0;

    for (; survived < runs; ++survived)
        read (mutator.next());

    CHECK (survived == runs);
}
} // namespace

TEST_CASE ("No file makes the reader of rigs crash, hang or believe nonsense", "[fuzz]") { run ("rigs", 40000, fuzz::readRigBytes); }
TEST_CASE ("No file makes the reader of equipment crash, hang or believe nonsense", "[fuzz]") { run ("equipment", 20000, fuzz::readEquipmentBytes); }
TEST_CASE ("No file makes the reader of audio crash, hang or believe nonsense", "[fuzz]") { run ("audio", 40000, fuzz::readAudioBytes); }
