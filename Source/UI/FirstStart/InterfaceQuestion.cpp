// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/FirstStart/InterfaceQuestion.h"

#include "Equipment/NameSearch.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int mostMatches = 6, matchHeight = 32, questionWidth = 210, fieldWidth = 300;
constexpr auto asked = "Which interface do you have?";
constexpr auto optionalWords = "Its published figures are used then. You can skip this.";
} // namespace

/** One interface that fits what was typed. */
class InterfaceQuestion::Match : public Pressable
{
public:
    Match() { setWantsKeyboardFocus (false); }

    void show (const juce::String& name, bool isHighlighted)
    {
        setNames (name, "Takes this interface.");
        text = name;
        isLit = isHighlighted;
        repaint();
    }

private:
    void paintBody (juce::Graphics& g) override
    {
        const auto& p = palette();
        g.setColour (isLit || isHovered() ? p.s4 : p.s2);
        g.fillRoundedRectangle (body(), 6.0f);
        drawText (g, text, type::strong(), p.t1, body().reduced (12.0f, 0.0f));
    }

    juce::String text;
    bool isLit = false;
};

InterfaceQuestion::InterfaceQuestion (const Catalogue& catalogueToUse, EquipmentActions& equipmentToUse) : catalogue (catalogueToUse), equipment (equipmentToUse), words (optionalWords)
{
    setTitle (asked);
    search.onChange = [this] (const juce::String& typed) { searchFor (typed); };
    search.onScroll = [this] (const juce::KeyPress& key) { step (key.isKeyCode (juce::KeyPress::upKey) ? -1 : 1); };
    search.onEnter = [this] { choose(); };
    search.onEscape = [this] (bool hadText) {
        if (! hadText && onDone != nullptr)
            onDone();
    };
    addAndMakeVisible (search);
}

InterfaceQuestion::~InterfaceQuestion() = default;

int InterfaceQuestion::numShown() const noexcept { return std::min (mostMatches, static_cast<int> (found.size())); }
int InterfaceQuestion::idealHeight() const noexcept { return rowHeight + (found.empty() ? 0 : 10 + numShown() * matchHeight); }
const InterfaceModel* InterfaceQuestion::highlighted() const noexcept { return found.empty() ? nullptr : found[static_cast<std::size_t> (chosen)]; }

void InterfaceQuestion::searchFor (const juce::String& typed)
{
    found.clear();
    chosen = 0;

    if (typed.trim().isNotEmpty())
        for (const auto& model : catalogue.byName->interfaces)
            if (matchesSearch (model.identity.fullName(), typed))
                found.push_back (&model);

    words = typed.trim().isEmpty() || ! found.empty() ? juce::String (optionalWords) : juce::String ("None of that name is here. You can skip this.");
    showMatches();
}

void InterfaceQuestion::showMatches()
{
    while (static_cast<int> (matches.size()) > numShown())
        matches.pop_back();

    while (static_cast<int> (matches.size()) < numShown())
    {
        matches.push_back (std::make_unique<Match>());
        addAndMakeVisible (*matches.back());
    }

    // The highlighted one is always among those that are seen.
    const auto first = std::max (0, chosen - mostMatches + 1);

    for (int i = 0; i < numShown(); ++i)
    {
        auto& match = *matches[static_cast<std::size_t> (i)];
        match.show (found[static_cast<std::size_t> (first + i)]->identity.fullName(), first + i == chosen);
        match.onPress = [this, index = first + i] {
            chosen = index;
            choose();
        };
    }

    resized();

    if (onResize != nullptr)
        onResize();

    repaint();
}

void InterfaceQuestion::step (int direction)
{
    if (found.empty())
        return;

    chosen = juce::jlimit (0, static_cast<int> (found.size()) - 1, chosen + direction);
    showMatches();
}

void InterfaceQuestion::choose()
{
    const auto* const model = highlighted();

    if (model == nullptr)
        return;

    const auto id = model->identity.id, name = model->identity.fullName();
    const auto result = equipment.chooseInterface (id);

    // The row that was clicked is not deleted while it is in its own press.
    juce::MessageManager::callAsync ([self = juce::Component::SafePointer<InterfaceQuestion> (this), result, name] {
        if (self == nullptr)
            return;

        self->search.type ({});
        self->words = result.wasOk() ? name + ": its published figures are used. Undo takes it back." : result.getErrorMessage();
        self->repaint();

        if (self->onDone != nullptr)
            self->onDone();
    });
}

void InterfaceQuestion::resized()
{
    search.setBody ({ questionWidth, 2, fieldWidth, 32 });

    for (std::size_t i = 0; i < matches.size(); ++i)
        matches[i]->setBody ({ questionWidth, rowHeight + 4 + static_cast<int> (i) * matchHeight, fieldWidth, matchHeight - 2 });
}

void InterfaceQuestion::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto row = getLocalBounds().toFloat().withHeight (static_cast<float> (rowHeight));
    drawText (g, asked, type::title(), p.t1, row.withWidth (static_cast<float> (questionWidth) - 8.0f));
    drawText (g, words, type::label(), p.t2, row.withTrimmedLeft (static_cast<float> (questionWidth + fieldWidth) + 16.0f));

    if (! matches.empty())
    {
        g.setColour (p.line2);
        g.fillRoundedRectangle (juce::Rectangle<int> (questionWidth - 5, rowHeight - 1, fieldWidth + 10, static_cast<int> (matches.size()) * matchHeight + 9).toFloat(), 9.0f);
        g.setColour (p.s2);
        g.fillRoundedRectangle (juce::Rectangle<int> (questionWidth - 4, rowHeight, fieldWidth + 8, static_cast<int> (matches.size()) * matchHeight + 7).toFloat(), 8.0f);
    }
}
} // namespace plus48::ui
