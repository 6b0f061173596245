// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonFields.h"

#include "Json.h"

namespace plus48
{
namespace
{
juce::String describe (const juce::var& value)
{
    if (value.isVoid())
        return "missing";
    if (value.isString())
        return quoted (value.toString());
    if (value.isArray())
        return "a list";
    if (value.isObject())
        return "an object";

    return toJsonText (value).trim();
}

bool isNumber (const juce::var& value) { return value.isInt() || value.isInt64() || value.isDouble(); }
} // namespace

JsonFields::JsonFields (const juce::var& objectToRead, juce::String pathOfObject, juce::Result& sharedResult)
    : object (objectToRead), path (std::move (pathOfObject)), result (sharedResult)
{
}

juce::var JsonFields::operator[] (const char* name) const { return object.getProperty (name, {}); }
bool JsonFields::has (const char* name) const { return ! (*this)[name].isVoid(); }
juce::String JsonFields::pathTo (const char* name) const { return path.isEmpty() ? juce::String (name) : path + "." + name; }

void JsonFields::reportError (const char* name, const juce::String& expected)
{
    if (isGood())
        result = juce::Result::fail (pathTo (name) + " is " + describe ((*this)[name]) + "; it should be " + expected + ".");
}

void JsonFields::read (const char* name, Range range, std::optional<double>& value)
{
    if (! isWanted (name))
        return;

    const auto field = (*this)[name];

    if (isNumber (field) && range.contains (static_cast<double> (field)))
        value = static_cast<double> (field);
    else
        reportError (name, "a number from " + toText (range.low) + " to " + toText (range.high));
}

void JsonFields::read (const char* name, std::optional<juce::String>& value)
{
    if (! isWanted (name))
        return;

    if (const auto field = (*this)[name]; field.isString() && field.toString().isNotEmpty())
        value = field.toString();
    else
        reportError (name, "an id from the catalogue, in quotes");
}

void JsonFields::read (const char* name, std::optional<bool>& value)
{
    if (! isWanted (name))
        return;

    const auto field = (*this)[name];

    if (field.isBool())
        value = static_cast<bool> (field);
    else if (field.isString() && (field.toString() == "on" || field.toString() == "off"))
        value = field.toString() == "on";
    else
        reportError (name, "true or false");
}

void JsonFields::readObject (const char* name, const std::function<void (JsonFields&)>& readFields)
{
    if (! isWanted (name))
        return;

    if ((*this)[name].getDynamicObject() == nullptr)
    {
        reportError (name, "an object");
        return;
    }

    JsonFields fields ((*this)[name], pathTo (name), result);
    readFields (fields);
}
} // namespace plus48
