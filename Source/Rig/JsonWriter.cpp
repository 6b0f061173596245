// SPDX-License-Identifier: GPL-3.0-or-later
#include "Json.h"

#include "Signal/NumberText.h"

#include <cmath>

namespace plus48
{
namespace
{
void writeIndent (juce::MemoryOutputStream& out, int depth)
{
    out << "\n";
    out.writeRepeatedByte (' ', static_cast<size_t> (2 * depth));
}

void writeString (juce::MemoryOutputStream& out, const juce::String& string)
{
    out << "\"";

    for (auto p = string.getCharPointer(); ! p.isEmpty(); ++p)
    {
        const auto c = *p;

        if (c == '"' || c == '\\')
            out << "\\" << juce::String::charToString (c);
        else if (c < 32 || c == 127)
            out << "\\u" << juce::String::toHexString (static_cast<int> (c)).paddedLeft ('0', 4);
        else
            out << juce::String::charToString (c);
    }

    out << "\"";
}

void writeValue (juce::MemoryOutputStream& out, const juce::var& value, int depth);

void writeArray (juce::MemoryOutputStream& out, const juce::Array<juce::var>& elements, int depth)
{
    out << "[";

    for (int i = 0; i < elements.size(); ++i)
    {
        out << (i > 0 ? "," : "");
        writeIndent (out, depth + 1);
        writeValue (out, elements.getReference (i), depth + 1);
    }

    if (! elements.isEmpty())
        writeIndent (out, depth);

    out << "]";
}

void writeObject (juce::MemoryOutputStream& out, juce::DynamicObject& object, int depth)
{
    const auto& members = object.getProperties();
    out << "{";

    for (int i = 0; i < members.size(); ++i)
    {
        out << (i > 0 ? "," : "");
        writeIndent (out, depth + 1);
        writeString (out, members.getName (i).toString());
        out << ": ";
        writeValue (out, members.getValueAt (i), depth + 1);
    }

    if (! members.isEmpty())
        writeIndent (out, depth);

    out << "}";
}

void writeValue (juce::MemoryOutputStream& out, const juce::var& value, int depth)
{
    if (auto* elements = value.getArray())
        writeArray (out, *elements, depth);
    else if (auto* object = value.getDynamicObject())
        writeObject (out, *object, depth);
    else if (value.isString())
        writeString (out, value.toString());
    else if (value.isBool())
        out << (static_cast<bool> (value) ? "true" : "false");
    else if (value.isInt() || value.isInt64())
        out << juce::String (static_cast<juce::int64> (value));
    else if (value.isDouble() && std::isfinite (static_cast<double> (value)))
        out << juce::String (textFromNumber (static_cast<double> (value)));
    else
        out << "null";
}
} // namespace

juce::String toJsonText (const juce::var& value)
{
    juce::MemoryOutputStream out;
    writeValue (out, value, 0);
    out << "\n";
    return out.toUTF8();
}
} // namespace plus48
