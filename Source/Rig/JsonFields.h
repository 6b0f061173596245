// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/FieldSyntax.h"

#include <juce_core/juce_core.h>

#include <functional>
#include <optional>

namespace plus48
{
/** [any thread] Reads the fields of a JSON object, each only if it is there.

    The first field that is wrong leaves its sentence in the result that all
    readers of one document share; later fields are then not read.
*/
class JsonFields
{
public:
    /** `path` is what the object is called in messages: empty, or such as `channels[0]`. */
    JsonFields (const juce::var& objectToRead, juce::String pathOfObject, juce::Result& sharedResult);

    bool has (const char* name) const;

    /** The value of a field; void when it is missing or null. */
    juce::var operator[] (const char* name) const;

    void read (const char* name, Range, std::optional<double>& value);
    void read (const char* name, std::optional<juce::String>& value);

    /** true and false, or the words on and off. */
    void read (const char* name, std::optional<bool>& value);

    /** A string that `fromWord` understands. */
    template <typename Value>
    void readWord (const char* name, const char* expected, std::optional<Value> (*fromWord) (const juce::String&), std::optional<Value>& value)
    {
        if (! isWanted (name))
            return;

        if (const auto text = (*this)[name]; text.isString())
            value = fromWord (text.toString());
        else
            value.reset();

        if (! value)
            reportError (name, expected);
    }

    /** An object within this one. */
    void readObject (const char* name, const std::function<void (JsonFields&)>& readFields);

    /** `FIELD is VALUE; it should be EXPECTED.` */
    void reportError (const char* name, const juce::String& expected);

    bool isGood() const noexcept { return result.wasOk(); }

    /** The field with everything it is in: `channels[0].builtIn.gain`. */
    juce::String pathTo (const char* name) const;

private:
    bool isWanted (const char* name) const { return isGood() && has (name); }

    juce::var object;
    juce::String path;
    juce::Result& result;
};
} // namespace plus48
