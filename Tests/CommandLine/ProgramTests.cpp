// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include "Recording/WavBytes.h"

using namespace plus48;

/** The program itself; everything else is tested without starting it. */
namespace
{
juce::File program()
{
    return juce::File::getSpecialLocation (juce::File::currentExecutableFile).getSiblingFile ("plus48-cli");
}

struct Ended
{
    juce::uint32 status;
    juce::String output;
};

Ended start (juce::StringArray arguments, int streams)
{
    arguments.insert (0, program().getFullPathName());
    juce::ChildProcess process;
    REQUIRE (process.start (arguments, streams));
    const auto output = process.readAllProcessOutput();
    REQUIRE (process.waitForProcessToFinish (30000));
    return { process.getExitCode(), output };
}
} // namespace

TEST_CASE ("The program hands on exit status and streams", "[commandline]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.get().getChildFile ("x.wav").getFullPathName();
    const juce::StringArray render { "render", "--in", "silence", "--seconds", "0.1", "--json", "--out", file };

    const auto done = start (render, juce::ChildProcess::wantStdOut);
    CHECK (done.status == 0);
    CHECK (done.output.startsWith ("{"));
    CHECK (test::WavBytes (juce::File (file)).numFrames() == 4800);

    CHECK (start (render, juce::ChildProcess::wantStdOut).output.isEmpty());

    const auto refused = start (render, juce::ChildProcess::wantStdErr);
    CHECK (refused.status == 2);
    CHECK (refused.output.contains ("--force"));

    CHECK (start ({ "--version" }, juce::ChildProcess::wantStdOut).output.startsWith ("plus48-cli "));
}

TEST_CASE ("plus48-bench helps without measuring, and says what it does not know", "[device][commandline]")
{
    const auto bench = program().getSiblingFile ("plus48-bench");

    if (! bench.existsAsFile())
    {
        WARN ("plus48-bench is not built: nothing was tested.");
        return;
    }

    const auto run = [&] (const juce::String& argument, int streams) {
        juce::ChildProcess process;
        REQUIRE (process.start (juce::StringArray { "timeout", "-s", "KILL", "10", bench.getFullPathName(), argument }, streams));
        const auto output = process.readAllProcessOutput();
        REQUIRE (process.waitForProcessToFinish (5000));
        return Ended { process.getExitCode(), output };
    };

    const auto help = run ("--help", juce::ChildProcess::wantStdOut);
    CHECK (help.status == 0);
    CHECK (help.output.contains ("plus48-bench window"));
    CHECK (help.output.contains ("plus48-bench files"));

    const auto unknown = run ("--fast", juce::ChildProcess::wantStdErr);
    CHECK (unknown.status == 2);
    CHECK (unknown.output.contains ("--fast is not known"));
}
