// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"

#include "Recording/Repair.h"

namespace plus48
{
namespace
{
juce::var toJson (const Repaired& repaired, const juce::File& file)
{
    return JsonObject()
        .set ("file", (repaired.file == juce::File() ? file : repaired.file).getFullPathName())
        .set ("samples", static_cast<juce::int64> (repaired.numFrames))
        .set ("seconds", repaired.sampleRate > 0.0 ? static_cast<double> (repaired.numFrames) / repaired.sampleRate : 0.0)
        .set ("changed", repaired.wasChanged)
        .set ("copy", repaired.copy == juce::File() ? juce::var() : juce::var (repaired.copy.getFullPathName()))
        .set ("bytes_cut", static_cast<juce::int64> (repaired.numBytesCut))
        .set ("recipe_made", repaired.hasNewMetadata);
}

juce::String describe (const Repaired& repaired, const juce::File& file)
{
    if (repaired.file == juce::File())
        return file.getFileName() + ": not a single sample had been recorded; nothing is left of it.";

    const auto bytes = repaired.numBytesCut == 1 ? juce::String ("byte, which is") : juce::String (repaired.numBytesCut) + " bytes, which are";
    const auto cut = repaired.numBytesCut == 0 ? juce::String() : " Its last " + bytes + " no whole frame, " + (repaired.numBytesCut == 1 ? "is" : "are") + (repaired.copy == juce::File() ? " cut off." : " only in the copy.");
    const auto kept = repaired.copy == juce::File() ? juce::String() : " As it was, it is kept as " + repaired.copy.getFileName() + ".";

    return repaired.file.getFileName() + ": " + juce::String (static_cast<double> (repaired.numFrames) / repaired.sampleRate, 2) + " s, "
         + (repaired.wasChanged ? "now readable" : "was readable already") + (repaired.hasNewMetadata ? ", with a new recipe" : "") + "." + kept + cut;
}

void run (const Options& options, const Console& console)
{
    if (options.positional().isEmpty())
        throw BadInput ("FILE is missing; repair with one or more WAV files, or logs of unfinished takes, would be right.");

    juce::Array<juce::var> files;

    for (const auto& path : options.positional())
    {
        const auto file = console.folder.getChildFile (path);
        Repaired repaired;
        orBadInput (repair (file, repaired));
        files.add (toJson (repaired, file));

        if (! options.has ("--json"))
            console.print (describe (repaired, file));
    }

    if (options.has ("--json"))
        printJson (console, JsonObject().set ("files", files));
}
} // namespace

Command repairCommand()
{
    return { "repair",
             "FILE...",
             "make a take that was cut off readable again",
             "FILE is a WAV file, or the log of a take in its session's folder Unfinished. The head of the file is made to "
             "say what is there; no sample is changed. Where there is a log, the take also gets its recipe. "
             "A file that is whole is not touched; of another one without a log, a copy is kept beside it.",
             { { "--json", {}, "print what was found and done as one JSON object" } },
             10000,
             run };
}
} // namespace plus48
