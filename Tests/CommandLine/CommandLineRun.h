// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine/CommandLine.h"
#include "Rig/Json.h"
#include "TemporaryFolder.h"

#include <sstream>

namespace plus48::test
{
/** What a command line came to. */
struct CommandLineRun
{
    int status = 0;
    juce::String out, err;

    juce::var json() const
    {
        juce::var value;
        const auto parsed = parseJson (out.toStdString(), value);
        return parsed.wasOk() ? value : juce::var();
    }

    /** Exit status 2 and one line. */
    bool isBadInput() const { return status == 2 && out.isEmpty() && err.endsWith ("\n") && err.indexOfChar ('\n') == err.length() - 1; }
};

/** A folder to run command lines in, with no equipment of anyone's own. */
class CommandLineFolder : public TemporaryFolder
{
public:
    CommandLineFolder() { equipment.createDirectory(); }

    /** Words separated by blanks; a word in double quotes may hold some. */
    CommandLineRun run (const juce::String& words) const
    {
        auto arguments = juce::StringArray::fromTokens (words, " ", "\"");

        for (auto& argument : arguments)
            argument = argument.unquoted();

        arguments.removeEmptyStrings();

        const auto command = arguments[0];

        if (command != "demo" && ! command.startsWith ("-") && ! words.contains ("--equipment") && ! arguments.isEmpty())
            arguments.insert (1, "--equipment=" + equipment.getFullPathName());

        return runAsIs (arguments);
    }

    CommandLineRun runAsIs (const juce::StringArray& arguments) const
    {
        std::ostringstream out, err;
        const auto status = runCommandLine (arguments, { out, err, get(), false });
        return { status, juce::String (out.str()), juce::String (err.str()) };
    }

    juce::File file (const juce::String& name) const { return get().getChildFile (name); }

private:
    TemporaryFolder elsewhere;
    juce::File equipment = elsewhere.get().getChildFile ("equipment");
};

inline bool sameBytes (const juce::File& a, const juce::File& b)
{
    return a.existsAsFile() && a.hasIdenticalContentTo (b);
}
} // namespace plus48::test
