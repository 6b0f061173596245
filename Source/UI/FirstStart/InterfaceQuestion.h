// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"
#include "UI/Controls/SearchField.h"

#include "Studio/EquipmentActions.h"

namespace plus48::ui
{
/** Which interface do you have? Whoever types a part of its name sees what fits below, chooses by arrows and Enter or by a click, and goes on; nobody has
    to. It grows while there is something to choose from. [message thread]
*/
class InterfaceQuestion : public juce::Component
{
public:
    InterfaceQuestion (const Catalogue&, EquipmentActions&);
    ~InterfaceQuestion() override;

    /** Its height has changed. */
    std::function<void()> onResize;

    /** Answered, or left: the keyboard goes elsewhere. */
    std::function<void()> onDone;

    static constexpr int rowHeight = 36;
    int idealHeight() const noexcept;

    /** Gives the keyboard to the field. */
    void begin() { search.beginEditing(); }

    /** The one that Enter takes; nullptr where nothing fits. */
    const InterfaceModel* highlighted() const noexcept;
    void step (int direction);
    void choose();

    SearchField& field() noexcept { return search; }
    const juce::String& answer() const noexcept { return words; }

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    class Match;

    void searchFor (const juce::String& typed);
    void showMatches();
    int numShown() const noexcept;

    const Catalogue& catalogue;
    EquipmentActions& equipment;
    SearchField search { "Its name, if you like", "4" };
    std::vector<const InterfaceModel*> found;
    std::vector<std::unique_ptr<Match>> matches;
    int chosen = 0;
    juce::String words;
};
} // namespace plus48::ui
