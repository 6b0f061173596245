// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CsvTable.h"
#include "FieldSyntax.h"

#include <initializer_list>
#include <utility>

namespace plus48
{
/** Reads the fields of one row into a model.

    Every read function leaves the value as it is where the field is blank: what
    the structs of Equipment.h are initialised with is the default. A field that
    is not blank must be right; if not, one sentence goes to the problems,
    naming file, row, column and what would be right, and the row is not `good`.

    For any thread, one at a time.
*/
class FieldReader
{
public:
    FieldReader (const CsvTable&, const CsvTable::Row&, juce::StringArray& problems);

    /** False as soon as one field was wrong: the row is to be left out. */
    bool isGood() const noexcept { return good; }

    /** Id, name, maker, year, what it is typical of, and what its figures rest on. The id must be there; the name falls back to it. */
    Identity identity();

    bool isBlank (const char* column) const;

    void read (const char* column, juce::String& value);
    void read (const char* column, Range, double& value);
    void read (const char* column, Range, int& value);
    void read (const char* column, Range, std::optional<double>& value);
    void readList (const char* column, Range, std::vector<double>& value);
    void read (const char* column, ResponsePoints& value);
    void read (const char* column, std::optional<ImpedancePeak>& value);
    void read (const char* column, Answer& value);

    /** One of a few words. */
    template <typename Value, typename Choices = std::initializer_list<std::pair<const char*, Value>>>
    void readChoice (const char* column, const Choices& choices, Value& value)
    {
        juce::StringArray words;

        for (auto& [word, meaning] : choices)
        {
            if (text (column) == word)
                value = meaning;

            words.add (word);
        }

        checkIsOneOf (column, words);
    }

    /** Both ends of a range of gain; the upper must not be below the lower. */
    void readGainRange (const char* minColumn, const char* maxColumn, double& minDb, double& maxDb);

    /** Columns which were blank and took a default, so that a listing can say so. */
    const juce::StringArray& defaultedColumns() const noexcept { return defaulted; }

private:
    juce::String text (const char* column) const;
    bool takesDefault (const char* column);
    void checkIsOneOf (const char* column, const juce::StringArray& words);
    void readBasis (const char* column, FigureBasis, Identity&);
    void reportError (const char* column, const juce::String& error);
    void reportBadValue (const char* column, const juce::String& whatItShouldBe);

    const CsvTable& table;
    const CsvTable::Row& row;
    juce::StringArray& problems;
    juce::StringArray defaulted;
    bool good = true;
};
} // namespace plus48
