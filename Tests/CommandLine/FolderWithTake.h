// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLineRun.h"

namespace plus48::test
{
/** A folder with one take, recorded by command line behind the built-in preamp at 45 dB in a room of 30 dBA. */
struct FolderWithTake : CommandLineFolder
{
    /** `input` as `--in` has it, for so many seconds. */
    explicit FolderWithTake (const juce::String& input, double seconds)
    {
        const auto run = this->run ("record --device Simulated --in " + input + " --gain 45 --room 30 --seconds " + juce::String (seconds) + " --takes takes --json");
        INFO (run.err);
        REQUIRE (run.status == 0);
        wav = juce::File (run.json()["file"].toString());
        recipe = juce::File (run.json()["recipe"].toString());
        raw = juce::File (run.json()["raw"].toString());
    }

    juce::File wav, recipe, raw;
};
} // namespace plus48::test
