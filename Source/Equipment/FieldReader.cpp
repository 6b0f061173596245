// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldReader.h"

#include <cmath>

namespace plus48
{
namespace
{
juce::String inWords (Range range) { return "from " + toText (range.low) + " to " + toText (range.high); }

bool isUsableId (const juce::String& id)
{
    return id.length() <= 64 && id != "built-in"
        && id.containsOnly ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
}
} // namespace

FieldReader::FieldReader (const CsvTable& tableToUse, const CsvTable::Row& rowToRead, juce::StringArray& problemsToAddTo)
    : table (tableToUse), row (rowToRead), problems (problemsToAddTo)
{
}

juce::String FieldReader::text (const char* column) const { return table.cell (row, column); }
bool FieldReader::isBlank (const char* column) const { return text (column).isEmpty(); }

bool FieldReader::takesDefault (const char* column)
{
    if (! isBlank (column))
        return false;

    defaulted.add (column);
    return true;
}

Identity FieldReader::identity()
{
    Identity identity;
    identity.id = text ("id");
    identity.name = isBlank ("name") ? identity.id : text ("name");
    identity.typicalOf = text ("typical_of");
    identity.basis = text ("basis");
    identity.maker = text ("maker");
    identity.year = text ("year");
    readBasis ("measured", FigureBasis::measured, identity);
    readBasis ("derived", FigureBasis::derived, identity);
    readBasis ("assumed", FigureBasis::assumed, identity);

    for (std::size_t i = 0; i < std::min (table.columns.size(), row.cells.size()); ++i)
        if (table.columns[i].isNotEmpty() && row.cells[i].isNotEmpty())
            identity.row.emplace_back (table.columns[i], row.cells[i]);

    if (identity.id.isEmpty() || ! isUsableId (identity.id))
        reportBadValue ("id", "a name of 1 to 64 letters, digits, hyphens, dots and underscores other than built-in");

    return identity;
}

void FieldReader::readBasis (const char* column, FigureBasis basis, Identity& identity)
{
    auto names = juce::StringArray::fromTokens (text (column), " ", "");
    names.removeEmptyStrings();

    for (const auto& name : names)
    {
        if (! name.containsOnly ("abcdefghijklmnopqrstuvwxyz0123456789_"))
            return reportBadValue (column, "names of columns with spaces between them");

        identity.figureBasis[name] = basis;
    }
}

void FieldReader::read (const char* column, juce::String& value)
{
    if (! isBlank (column))
        value = text (column);
}

void FieldReader::read (const char* column, Range range, double& value)
{
    if (takesDefault (column))
        return;

    if (const auto number = parseNumber (text (column), range))
        value = *number;
    else
        reportBadValue (column, "a number " + inWords (range));
}

void FieldReader::read (const char* column, Range range, int& value)
{
    if (takesDefault (column))
        return;

    const auto number = parseNumber (text (column), range);

    if (number && ! (std::floor (*number) < *number))
        value = static_cast<int> (*number);
    else
        reportBadValue (column, "a whole number " + inWords (range));
}

void FieldReader::read (const char* column, Range range, std::optional<double>& value)
{
    if (isBlank (column))
        return;

    value = parseNumber (text (column), range);

    if (! value)
        reportBadValue (column, "a number " + inWords (range));
}

void FieldReader::readList (const char* column, Range range, std::vector<double>& value)
{
    if (takesDefault (column))
        return;

    if (auto numbers = parseList (text (column), range))
        value = std::move (*numbers);
    else
        reportBadValue (column, "one or more different numbers " + inWords (range) + " with a slash between them");
}

void FieldReader::read (const char* column, ResponsePoints& value)
{
    if (isBlank (column))
        return;

    if (auto responsePoints = parseResponse (text (column)))
        value = std::move (*responsePoints);
    else
        reportBadValue (column, "a response HZ:DB;HZ:DB or HZ@GAIN:DB with " + inWords (responsePointHz) + " Hz, "
                                    + inWords (responsePointDb) + " dB and every frequency once");
}

void FieldReader::read (const char* column, std::optional<ImpedancePeak>& value)
{
    if (isBlank (column))
        return;

    value = parseResonance (text (column));

    if (! value)
        reportBadValue (column, "a resonance such as 900 ohm at 45 Hz Q 1 with 0.1 to 1000000 ohm, 1 to 20000 Hz and a Q from 0.05 to 100");
}

void FieldReader::read (const char* column, Answer& value)
{
    if (takesDefault (column))
        return;

    if (const auto answer = parseAnswer (text (column)))
        value = *answer;
    else
        reportBadValue (column, "yes or no");
}

void FieldReader::readGainRange (const char* minColumn, const char* maxColumn, double& minDb, double& maxDb)
{
    const Range sane { -60.0, 120.0 };
    read (minColumn, sane, minDb);
    read (maxColumn, sane, maxDb);

    if (good && maxDb < minDb)
        reportError (maxColumn, toText (maxDb) + " is below " + minColumn + ", which is " + toText (minDb));
}

void FieldReader::checkIsOneOf (const char* column, const juce::StringArray& words)
{
    if (! takesDefault (column) && ! words.contains (text (column)))
        reportBadValue (column, words.joinIntoString (", ", 0, words.size() - 1) + " or " + words[words.size() - 1]);
}

void FieldReader::reportBadValue (const char* column, const juce::String& whatItShouldBe)
{
    reportError (column, quoted (text (column)) + " is not " + whatItShouldBe);
}

void FieldReader::reportError (const char* column, const juce::String& error)
{
    good = false;
    problems.add (table.fileName + ", row " + juce::String (row.line) + ", column " + column + ": " + error + ".");
}
} // namespace plus48
