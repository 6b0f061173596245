// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include "Command.h"
#include "Errors.h"

#include "Rig/RigCheck.h"

#include <algorithm>
#include <new>

namespace plus48
{
namespace
{
const std::vector<Command>& commands()
{
    static const std::vector<Command> all { listCommand(), renderCommand(), measureCommand(), compareCommand(), adviseCommand(), colourCommand(), shareCommand(), demoCommand(), reportCommand(), benchCommand(), recordCommand(), devicesCommand(), selfTestCommand(), repairCommand() };
    return all;
}

juce::StringArray commandNames()
{
    juce::StringArray names;

    for (const auto& command : commands())
        names.add (command.name);

    return names;
}

void printHelp (const Console& console)
{
    console.print ("plus48-cli " PLUS48_VERSION ": simulates the recording chain of an audio interface\n\nplus48-cli COMMAND [OPTIONS]\n");

    for (const auto& command : commands())
        console.print ("  " + command.name.paddedRight (' ', 10) + command.summary);

    console.print ("\nplus48-cli COMMAND --help says more. Exit status: 0 done, 2 bad arguments or bad input, 128 + N ended by signal N, 1 anything else.");
}

void printHelp (const Command& command, const Console& console)
{
    console.print (("plus48-cli " + command.name + " " + command.arguments).trimEnd() + " [OPTIONS]: " + command.summary + "\n\n" + describe (command.options)
                   + (command.details.isNotEmpty() ? "\n" + command.details.trimEnd() : juce::String()));
}

const Command& findCommand (const juce::String& name)
{
    const auto& all = commands();
    const auto found = std::find_if (all.begin(), all.end(), [&] (const Command& command) { return command.name == name; });

    if (found != all.end())
        return *found;

    const auto nearest = nearestId (name, commandNames());
    throw BadInput ("There is no command " + quoted (name) + "; "
                    + (nearest.isNotEmpty() ? "did you mean " + nearest + "?" : "there are " + commandNames().joinIntoString (", ") + "."));
}

void dispatch (juce::StringArray arguments, const Console& console)
{
    if (arguments.isEmpty())
        throw BadInput ("A command is missing; one of " + commandNames().joinIntoString (", ") + " would be right, or --help.");

    const auto first = arguments[0];
    arguments.remove (0);

    if (first == "--help" || first == "help" || first == "-h")
        return printHelp (console);

    if (first == "--version")
        return console.print ("plus48-cli " PLUS48_VERSION);

    const auto& command = findCommand (first);

    if (arguments.contains ("--help") || arguments.contains ("-h"))
        return printHelp (command, console);

    const Options options (arguments, command.options);

    if (const auto& rest = options.positional(); rest.size() > command.maxPositional)
        throw BadInput (command.name + " " + quoted (rest[command.maxPositional]) + " is not understood; values stand behind an option, such as --in FILE.");

    command.run (options, console);
}

/** One line, whatever was quoted in it. */
void reportError (const Console& console, const char* message)
{
    console.note (juce::String (juce::CharPointer_UTF8 (message)).replaceCharacters ("\n\r\t", "   "));
}

int runAndReadError (const juce::StringArray& arguments, const Console& console)
{
    try
    {
        dispatch (arguments, console);

        if (! console.out.flush())
            throw CommandFailed ("What was printed could not be written; the disk or pipe behind it takes no more.");

        return 0;
    }
    catch (const BadInput& error)
    {
        reportError (console, error.what());
        return 2;
    }
    catch (const Interrupted& ended)
    {
        reportError (console, ended.what());
        return ended.status;
    }
    catch (const std::bad_alloc&)
    {
        reportError (console, "There is not enough memory for this; a shorter --seconds would help.");
        return 1;
    }
    catch (const std::exception& error)
    {
        reportError (console, error.what());
        return 1;
    }
}
} // namespace

int runCommandLine (const juce::StringArray& arguments, const Console& console)
{
    const auto status = runAndReadError (arguments, console);
    console.out.flush();
    console.err.flush();
    return status;
}
} // namespace plus48
