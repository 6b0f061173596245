// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/ShareColumn.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int labelWidth = 120, cardHeight = 72, cardGap = 8, folderHeight = 36;
constexpr float dimmed = 0.38f, recipeRow = 29.0f;
} // namespace

ShareSheet::Column::Column()
{
    folder.setNames ("Choose a folder", "Where the files go.");
    copy.setNames ("Copy the recipe", "The whole chain as text, for the clipboard.");

    for (auto* child : { static_cast<juce::Component*> (&sound), static_cast<juce::Component*> (&friends), static_cast<juce::Component*> (&folder), static_cast<juce::Component*> (&copy), static_cast<juce::Component*> (&cards[0]), static_cast<juce::Component*> (&cards[1]) })
        addChildComponent (*child);
}

int ShareSheet::Column::cardsY() const
{
    if (state.phase == Phase::done)
        return 160;

    return state.kind == ShareKind::friends ? 272 : 296;
}

void ShareSheet::Column::show (State next)
{
    state = std::move (next);
    const auto isBusy = state.phase == Phase::saving;
    const auto isFriends = state.kind == ShareKind::friends;
    sound.setVisible (hasForm() && ! isFriends);
    friends.setVisible (hasForm() && isFriends);
    folder.setVisible (hasForm());
    copy.setVisible (state.phase == Phase::done && ! isFriends);
    sound.setBusy (isBusy);
    friends.setBusy (isBusy);
    folder.setDisabledReason (isBusy ? "It is being saved." : "");

    for (auto* form : { static_cast<juce::Component*> (&sound), static_cast<juce::Component*> (&friends) })
        form->setAlpha (isBusy ? dimmed : 1.0f);

    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i].setVisible (state.kind != ShareKind::recipe && i < state.numFiles);

    resized();
    repaint();
}

void ShareSheet::Column::resized()
{
    sound.setBounds (0, 0, getWidth(), SoundForm::height);
    friends.setBounds (0, 0, getWidth(), FriendsForm::height);
    folder.setBody ({ getWidth() - folder.idealWidth(), whereY() + 4, folder.idealWidth(), 28 });

    auto y = cardsY();

    for (auto& card : cards)
    {
        card.setBody ({ 0, y, getWidth(), cardHeight });
        y += card.isVisible() ? cardHeight + cardGap : 0;
    }

    copy.setBody ({ getWidth() - copy.idealWidth(), y + 12 + 4, copy.idealWidth(), 28 });
}

void ShareSheet::Column::paint (juce::Graphics& g)
{
    if (state.kind == ShareKind::recipe)
        return paintRecipe (g);

    if (state.phase == Phase::done)
        return paintDone (g);

    paintWhere (g);

    if (state.kind == ShareKind::friends)
        paintPromises (g);
}

void ShareSheet::Column::paintWhere (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto alpha = state.phase == Phase::saving ? dimmed : 1.0f;
    const auto area = juce::Rectangle<int> (0, whereY(), getWidth(), folderHeight).toFloat();
    drawText (g, "Where to", type::label(), colours.t2.withMultipliedAlpha (alpha), area.withWidth (labelWidth - 8));
    const auto right = area.withTrimmedLeft (labelWidth);
    drawIcon (g, Icon::folder, right.withWidth (16.0f), colours.t3.withMultipliedAlpha (alpha));
    const auto text = right.withTrimmedLeft (26.0f).withTrimmedRight (90.0f);
    drawText (g, endOfPath (type::label(), state.folderName, text.getWidth()), type::label(), colours.t1.withMultipliedAlpha (alpha), text.withHeight (18.0f));
    drawText (g, state.freeSpace, type::caption(), colours.t3.withMultipliedAlpha (alpha), text.withHeight (16.0f).translated (0.0f, 19.0f));
}

void ShareSheet::Column::paintPromises (juce::Graphics& g) const
{
    const auto& colours = palette();
    auto line = juce::Rectangle<int> (0, cardsY() + cardHeight + 16, getWidth(), 24).toFloat();

    for (const auto& text : { juce::String ("What is compared stays hidden until the last answer"), state.residual, juce::String::fromUTF8 ("Answers stay on your friend\xe2\x80\x99s device") })
    {
        if (text.isEmpty())
            continue;

        drawIcon (g, Icon::check, line.withWidth (14.0f), colours.good);
        drawText (g, text, type::label(), colours.t2, line.withTrimmedLeft (24.0f));
        line.translate (0.0f, 24.0f);
    }
}

void ShareSheet::Column::paintDone (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto centre = static_cast<float> (getWidth()) * 0.5f;
    fillCircle (g, { centre, 44.0f }, 28.0f, mixed (colours.good, colours.s1, 0.16f));
    drawIcon (g, Icon::check, juce::Rectangle<float> (28.0f, 28.0f).withCentre ({ centre, 44.0f }), colours.good);
    const auto line = juce::Rectangle<int> (0, 88, getWidth(), 28).toFloat();
    drawText (g, "Saved", type::headline(), colours.t1, line, juce::Justification::centred);
    drawText (g, state.doneText, type::body(), colours.t2, line.withHeight (20.0f).translated (0.0f, 32.0f), juce::Justification::centred);

    const auto area = juce::Rectangle<int> (0, cardsY() + static_cast<int> (state.numFiles) * (cardHeight + cardGap) + 12, getWidth(), folderHeight).toFloat();
    drawIcon (g, Icon::folder, area.withWidth (16.0f), colours.t3);
    const auto text = area.withTrimmedLeft (28.0f).withTrimmedRight (150.0f);
    drawText (g, endOfPath (type::label(), state.folderName, text.getWidth()), type::label(), colours.t1, text);
}

void ShareSheet::Column::paintRecipe (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto well = juce::Rectangle<int> (0, 0, getWidth(), 388).toFloat();
    g.setColour (colours.inset);
    g.fillRoundedRectangle (well, 8.0f);
    auto line = well.reduced (20.0f, 18.0f).withHeight (recipeRow);

    for (const auto& row : state.recipe)
    {
        drawText (g, row.label, type::label(), colours.t3, line.withWidth (92.0f));
        drawText (g, row.value, type::label(), colours.t1, line.withTrimmedLeft (108.0f));
        line.translate (0.0f, recipeRow);
    }

    if (state.recipe.empty())
        drawText (g, "Measuring", type::label(), colours.t3, line);

    drawText (g, "With this text, anyone who has Plus48 can build the same chain.", type::caption(), colours.t3, juce::Rectangle<int> (0, 404, getWidth(), 14).toFloat());
}
} // namespace plus48::ui
