// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <vector>

/** What the field's terms mean, one sentence each: the one text of tooltips, lessons and the list of all words. [any thread] */
namespace plus48::glossary
{
struct Term
{
    /** As it stands in the list: `Audio interface`, `dBFS`. */
    juce::String name;

    /** How texts write it; the first one is the name's. Without capitals it counts in any case, otherwise as it is: `pad`, `LINE`. */
    juce::StringArray spellings;

    juce::String meaning;

    /** `dBFS: Decibels below full scale …`: as a tooltip has it. */
    juce::String explained() const { return name + ": " + meaning; }
};

/** What wants to be explained first comes first: units, then the field's words, then everyday ones that it uses in its own way. */
const std::vector<Term>& terms();

/** By its name or any other spelling, upper and lower case alike; nullptr where it is none. */
const Term* find (const juce::String& word);

/** What a term means, with its name in front; the term has to be there. */
juce::String explained (const juce::String& word);

/** The sentence for the terms in a text such as `Input noise (EIN)`, `+26 dBu` or `dBFS`: of several the first in terms(), and of one that is a part
    of another the longer one. Empty where there is none.
*/
juce::String meaningIn (const juce::String& text);

/** For somebody who types: in alphabetical order all that have it in a spelling, those that begin with it first, then those that have it in their
    sentence. All of them for nothing.
*/
std::vector<const Term*> search (const juce::String& typed);
} // namespace plus48::glossary
