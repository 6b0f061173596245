// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/OutputFile.h"
#include "Recording/WavFile.h"
#include "TemporaryFolder.h"

#if JUCE_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace plus48;

namespace
{
int numFilesIn (const juce::File& folder)
{
    return folder.getNumberOfChildFiles (juce::File::findFilesAndDirectories);
}
} // namespace

TEST_CASE ("What exists is kept, unless it may be replaced", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write ("x.txt", "old");

    const auto kept = writeOutputFile (file, "new", Existing::keep);
    CHECK (kept.failed());
    CHECK (kept.getErrorMessage().contains ("exists already"));
    CHECK (file.loadFileAsString() == "old");

    CHECK (writeOutputFile (file, "new", Existing::replace).wasOk());
    CHECK (file.loadFileAsString() == "new");
    CHECK (numFilesIn (folder.get()) == 1);
}

TEST_CASE ("A name that is taken while the file is written stays with who took it", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.txt");
    {
        OutputFile output (file, Existing::keep);
        REQUIRE (output.open().wasOk());
        output.stream() << "ours";
        folder.write ("x.txt", "theirs");
        CHECK (output.commit().failed());
    }

    CHECK (file.loadFileAsString() == "theirs");
    CHECK (numFilesIn (folder.get()) == 1);
}

TEST_CASE ("Nothing is left of a file that was given up", "[recording]")
{
    const test::TemporaryFolder folder;
    {
        OutputFile output (folder.get().getChildFile ("x.txt"), Existing::keep);
        REQUIRE (output.open().wasOk());
        output.stream() << "half";
        CHECK_FALSE (folder.get().getChildFile ("x.txt").exists());
    }

    CHECK (numFilesIn (folder.get()) == 0);
}

TEST_CASE ("What cannot become a file is said beforehand", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto check = [] (const juce::File& file) { return OutputFile (file, Existing::replace).check().getErrorMessage(); };

    CHECK (check (folder.get().getChildFile ("no/x.wav")).contains ("there is no folder"));
    CHECK (check (folder.get()).contains ("it is a folder"));

#if ! JUCE_WINDOWS
    CHECK (check (juce::File ("/dev/null")).contains ("no ordinary file"));
#endif
}

TEST_CASE ("A link is written through", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write ("real.txt", "old");
    const auto link = folder.get().getChildFile ("link.txt");
    REQUIRE (file.createSymbolicLink (link, false));

    CHECK (writeOutputFile (link, "new", Existing::replace).wasOk());
    CHECK (link.isSymbolicLink());
    CHECK (file.loadFileAsString() == "new");
}

#if JUCE_LINUX
TEST_CASE ("A disk that takes no more leaves neither a file nor an old one changed", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write ("x.wav", "old");

    // The same as a full disk, for files of more than 100 kB.
    rlimit before {};
    REQUIRE (getrlimit (RLIMIT_FSIZE, &before) == 0);
    const auto previousHandler = std::signal (SIGXFSZ, SIG_IGN);
    const rlimit small { 100000, before.rlim_max };
    REQUIRE (setrlimit (RLIMIT_FSIZE, &small) == 0);

    const std::vector<std::vector<double>> samples { std::vector<double> (100000, 0.25) };
    const auto result = writeWavFile (file, samples, { 48000.0, BitDepth::int24, {}, {} }, Existing::replace);
    const auto fits = writeWavFile (folder.get().getChildFile ("y.wav"), { std::vector<double> (100, 0.25) }, { 48000.0, BitDepth::int24, {}, {} });

    setrlimit (RLIMIT_FSIZE, &before);
    std::signal (SIGXFSZ, previousHandler);

    CHECK (result.failed());
    CHECK (result.getErrorMessage().contains ("cannot be written"));
    CHECK (file.loadFileAsString() == "old");
    CHECK (fits.wasOk());
    CHECK (numFilesIn (folder.get()) == 2);
}
#endif
