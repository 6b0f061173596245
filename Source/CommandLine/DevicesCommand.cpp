// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"

#include "FoundDevices.h"

namespace plus48
{
namespace
{
void run (const Options& options, const Console& console)
{
    juce::Array<juce::var> objects;
    const auto found = FoundDevices::look();

    for (const auto& device : found.choices)
    {
        if (options.has ("--json"))
            objects.add (JsonObject().set ("name", device.name()).set ("type", device.type).set ("input", device.input).set ("output", device.output));
        else
            console.print (device.type.paddedRight (' ', 11) + device.name() + (device.input.isEmpty() ? " (output only)" : (device.output.isEmpty() ? " (input only)" : "")));
    }

    if (options.has ("--json"))
        printJson (console, JsonObject().set ("devices", objects).set ("unanswered", found.unanswered));
    else
        for (const auto& problem : found.problems())
            console.note (problem);
}
} // namespace

Command devicesCommand()
{
    return { "devices",
             {},
             "list the audio devices as the app sees them",
             "In the order in which the app tries them by itself. The simulated one is always there: a clock\n"
             "without sound, on which takes are recorded all the same.\n",
             { { "--json", {}, "print one JSON object" } },
             0,
             run };
}
} // namespace plus48
