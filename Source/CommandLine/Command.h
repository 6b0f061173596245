// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"
#include "Options.h"

#include "Equipment/Catalogue.h"
#include "Rig/Rig.h"

namespace plus48
{
/** One word of the command line, such as `render`. */
struct Command
{
    juce::String name;

    /** What may follow the name besides options. */
    juce::String arguments;

    /** One line for the list of commands. */
    juce::String summary;

    /** What its own help says below that, in whole paragraphs. */
    juce::String details;

    std::vector<OptionSpec> options;

    /** How many arguments without an option's name it takes. */
    int maxPositional = 0;

    /** Throws BadInput or CommandFailed. */
    void (*run) (const Options&, const Console&) = nullptr;
};

// One file for each.
Command listCommand();
Command renderCommand();
Command measureCommand();
Command compareCommand();
Command adviseCommand();
Command colourCommand();
Command demoCommand();
Command reportCommand();
Command benchCommand();
Command repairCommand();
Command recordCommand();
Command devicesCommand();
Command selfTestCommand();
Command shareCommand();

/** An object for --json, filled by name. */
class JsonObject
{
public:
    JsonObject& set (const char* name, const juce::var& value)
    {
        object->setProperty (name, value);
        return *this;
    }

    operator juce::var() const { return juce::var (object.get()); }

private:
    juce::DynamicObject::Ptr object = new juce::DynamicObject();
};

/** The object of --json, and nothing else. */
void printJson (const Console&, const juce::var&);

/** The chain in a few words: `Stage dynamic at 0.3 m, British class-A, 40 dB, Two-input home interface`. */
juce::String describeChannel (const Rig&, const ChannelRig&, const Catalogue&);
} // namespace plus48
