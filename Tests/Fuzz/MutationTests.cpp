// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Deadline.h"
#include "Folder.h"
#include "Mutator.h"
#include "Readers.h"
#include "SoundSource/LibraryFile.h"
#include "Support/MemoryWatch.h"
#include "Support/RealtimeGuard.h"

#include <juce_core/juce_core.h>

#include <cstdlib>

using namespace plus48;

namespace
{
std::vector<std::string> loadFolder (const juce::File& folder)
{
    std::vector<std::string> corpus;
    auto files = folder.findChildFiles (juce::File::findFiles, false);

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

std::vector<std::string> loadCorpus (const char* name) { return loadFolder (juce::File (juce::String (test::folder()) + "/Fuzz/Corpus/" + name)); }

/** What libsndfile writes besides, so that every decoder gets damaged files. */
std::vector<std::string> encodedFiles()
{
    constexpr int narrow[] { SF_FORMAT_WAV | SF_FORMAT_GSM610, SF_FORMAT_WAV | SF_FORMAT_G721_32, SF_FORMAT_WAV | SF_FORMAT_NMS_ADPCM_24, SF_FORMAT_AU | SF_FORMAT_G723_24, SF_FORMAT_AIFF | SF_FORMAT_GSM610, SF_FORMAT_AIFF | SF_FORMAT_DWVW_16, SF_FORMAT_W64 | SF_FORMAT_GSM610 };
    constexpr int wide[] { SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM, SF_FORMAT_WAV | SF_FORMAT_ALAW, SF_FORMAT_W64 | SF_FORMAT_IMA_ADPCM, SF_FORMAT_CAF | SF_FORMAT_ALAC_16, SF_FORMAT_CAF | SF_FORMAT_ALAC_24, SF_FORMAT_CAF | SF_FORMAT_PCM_24, SF_FORMAT_AU | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE, SF_FORMAT_AIFF | SF_FORMAT_IMA_ADPCM };
    std::vector<std::string> files;

    for (const auto format : narrow)
        files.push_back (test::writtenByLibrary (format, 1, 8000, test::libraryTone (1, 8000, 1600)));

    for (const auto format : wide)
        files.push_back (test::writtenByLibrary (format, 2, 48000, test::libraryTone (2, 48000, 5000)));

    return files;
}

/** What a reader may cost, whatever the file says of itself. */
struct Bounds
{
    /** Of its thread, a file. Sanitizers make everything slower. */
    double seconds = 2.0;

    /** Claimed at the same time, used or not. */
    std::int64_t bytes = 0;
};

/** The files as they are, then damaged ones. PLUS48_FUZZ_RUNS asks for more of them than a test run has time for. */
void run (std::vector<std::string> corpus, const Bounds& bounds, int runs, void (*read) (std::string_view))
{
    const auto canCount = test::RealtimeGuard::isAvailable();
    fuzz::Deadline deadline (canCount ? bounds.seconds : 10.0 * bounds.seconds);
    std::int64_t mostBytes = 0;

    const auto readWithin = [&] (const std::string& bytes) {
        REQUIRE (deadline.begin());
        const test::MemoryWatch watch;
        read (bytes);
        mostBytes = std::max (mostBytes, watch.mostBytes());
        REQUIRE (watch.mostBytes() <= bounds.bytes);
    };

    for (auto& bytes : corpus)
        readWithin (bytes);

    if (const auto* more = std::getenv ("PLUS48_FUZZ_RUNS"))
        runs = juce::String (more).getIntValue();

    fuzz::Mutator mutator (std::move (corpus), 48);

    auto survived = 0;

    for (; survived < runs; ++survived)
        readWithin (mutator.next());

    CHECK (survived == runs);
    CHECK ((mostBytes > 0 || ! canCount));
    WARN ("the most that a file made its reader claim: " << mostBytes / 1024 << " KB of " << bounds.bytes / 1024 << " KB allowed");
}
} // namespace

TEST_CASE ("No file makes the reader of rigs crash, hang, claim much memory or believe nonsense", "[fuzz]") { run (loadCorpus ("rigs"), { 2.0, 1 << 20 }, 40000, fuzz::readRigBytes); }
TEST_CASE ("No file makes the reader of lessons crash, hang, claim much memory or believe nonsense", "[fuzz][lessons]") { run (loadFolder (juce::File (juce::String (test::folder())).getSiblingFile ("Resources/Lessons")), { 2.0, 8 << 20 }, 6000, fuzz::readLessonBytes); }
TEST_CASE ("No file makes the reader of equipment crash, hang, claim much memory or believe nonsense", "[fuzz]") { run (loadCorpus ("equipment"), { 2.0, 1 << 20 }, 20000, fuzz::readEquipmentBytes); }

TEST_CASE ("No file makes the reader of audio crash, hang, claim much memory or believe nonsense", "[fuzz]")
{
    auto corpus = loadCorpus ("audio");

    for (auto& bytes : encodedFiles())
        corpus.push_back (std::move (bytes));

    run (std::move (corpus), { 2.0, 32 << 20 }, 40000, fuzz::readAudioBytes);
}
