// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/ShareSheet.h"

#include "ShareColumn.h"
#include "ShareText.h"

#include "Recording/DiskFile.h"
#include "Signal/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

/** What the share sheet shows of what is chosen and done. */
namespace plus48::ui
{
namespace
{
constexpr int sheetWidth = 880, sheetHeight = 640, footerHeight = 72, dividerX = 296, columnX = 320, kindsWidth = 248, buttonHeight = 40;
} // namespace

void ShareSheet::setPhase (Phase next)
{
    current = next;
    kinds.setBusy (current != Phase::choosing);
    viewport.setViewPosition (0, 0);
    showChoices();

    if (next == Phase::done && isShowing())
        primary.grabKeyboardFocus();
}

void ShareSheet::showChoices()
{
    const auto& take = subject.metadata();
    const auto isPair = chosen.kind == ShareKind::pair;
    const auto isMeasuredPair = measured.has_value() && measured->pair.has_value();

    const auto loudness = isPair ? matchWords (chosen.isMatched, isMeasuredPair ? measured->pair : std::nullopt)
                                 : turnUpWords (chosen.isTurnedUp, measured.has_value() && ! measured->peaksDbfs.empty() ? measured->peaksDbfs.front() : std::nullopt,
                                                measured.has_value() && ! measured->gainsDb.empty() ? measured->gainsDb.front() : 0.0);
    column->sound.show (chosen, recorded, static_cast<double> (take.numSamples) / take.rig.sampleRate, loudness);
    column->friends.show (chosen);

    Column::State state;
    state.kind = chosen.kind;
    state.phase = current;
    state.numFiles = isPair ? 2 : 1;
    state.folderName = folderWords (chosen.folder);
    state.freeSpace = bytesInWords (Disk::real().bytesFree (existingFolder (chosen.folder))) + " free";
    state.residual = isMeasuredPair ? "Both equally loud: " + signedNumber (std::abs (measured->pair->residualLu), 2) + " LU apart" : juce::String();
    state.recipe = chosen.kind == ShareKind::recipe && measured.has_value() ? measured->recipe : std::vector<RecipeRow>();

    juce::int64 bytes = 0;

    for (const auto& file : saved)
        bytes += file.getSize();

    if (chosen.kind == ShareKind::friends)
        state.doneText = "One page, " + bytesInWords (bytes) + ": send it any way you like.";
    else
        state.doneText = (isPair ? "Two files, " : "One file, ") + bytesInWords (bytes) + (isPair && chosen.isMatched ? ", equally loud" : "") + ", with the recipe inside.";

    column->show (std::move (state));
    showCards();
    showFooter();
}

void ShareSheet::showCards()
{
    const auto& take = subject.metadata();
    const auto part = takeFor (chosen).part;
    const auto seconds = static_cast<double> (part.has_value() ? part->count : take.numSamples) / take.rig.sampleRate;
    const auto numChannels = static_cast<int> (take.rig.channels.size());
    const auto isPage = chosen.kind == ShareKind::friends;
    const auto stems = chosen.kind == ShareKind::recipe ? juce::StringArray() : fileStems();
    const auto versions = takeFor (chosen).versions;
    const auto format = resolve (chosen.format, versions);

    for (int i = 0; i < stems.size() && i < 2; ++i)
    {
        const auto index = static_cast<std::size_t> (i);
        auto& card = column->cards[index];
        const auto isSaved = current == Phase::done && index < saved.size();
        const auto bytes = isSaved ? saved[index].getSize() : (isPage ? friendsPageBytes (seconds, take.rig.sampleRate, numChannels) : format.bytes (chosen.format, seconds, numChannels));
        const auto name = isSaved ? saved[index].getFileName() : (saving != nullptr ? saving->job().files.files[index].getFileName() : stems[i] + extension());
        auto detail = isPage ? "Works on phones and without internet, " + bytesInWords (bytes) : formatWords (chosen.format, format, bytes);
        std::optional<double> progress;

        if (saving != nullptr)
        {
            progress = saving->progressOf (index);
            detail = *progress >= 1.0 ? bytesInWords (bytes) : bytesInWords (static_cast<juce::int64> (*progress * static_cast<double> (bytes))) + " of " + bytesInWords (bytes);
        }

        card.set (isPage ? Icon::web : Icon::speaker, name, detail);
        card.setProgress (progress);
    }
}

juce::String ShareSheet::footerText() const
{
    if (problem.isNotEmpty())
        return problem;

    if (current == Phase::done)
        return {};

    if (current == Phase::saving)
    {
        const auto done = saving->progress();
        const auto left = done > 0.05 ? static_cast<double> (juce::Time::currentTimeMillis() - startedMs) * 0.001 * (1.0 - done) / done : 0.0;
        const auto numFiles = saving->job().files.files.size();
        const auto file = std::min (numFiles, static_cast<std::size_t> (done * static_cast<double> (numFiles)) + 1);
        return (numFiles > 1 ? "Saving file " + juce::String (file) + " of " + juce::String (numFiles) : juce::String ("Saving"))
             + (left < 1.0 ? juce::String (", less than a second left") : ", about " + juce::String (juce::roundToInt (left)) + " s left");
    }

    switch (chosen.kind)
    {
        case ShareKind::friends: return "One file: send it any way you like.";
        case ShareKind::recipe: return "Plain text, " + bytesInWords (measured.has_value() ? static_cast<juce::int64> (measured->recipeText.getNumBytesAsUTF8()) + 500 : 1000);
        case ShareKind::take:
        case ShareKind::pair: break;
    }

    return "The recipe goes with the file, so the sound can be made again.";
}

void ShareSheet::showFooter()
{
    const auto isRecipe = chosen.kind == ShareKind::recipe;
    const auto isCopied = copiedMs != 0;
    second.setVisible (true);
    primary.setVisible (current != Phase::saving);

    if (current == Phase::done)
    {
        second.setText ("Share something else");
        primary.setText ("Show in folder");
        primary.setIcon (Icon::folder);
        column->copy.setText (isCopied ? "Copied" : "Copy the recipe");
    }
    else
    {
        second.setText (isRecipe ? juce::String::fromUTF8 ("Save as text\xe2\x80\xa6") : juce::String ("Cancel"));
        primary.setText (isRecipe ? (isCopied ? "Copied" : "Copy the recipe") : (chosen.kind == ShareKind::friends ? "Save the page" : (chosen.kind == ShareKind::pair ? "Save two files" : "Save")));
        primary.setIcon ({});
    }

    primary.setDisabledReason (isRecipe && ! measured.has_value() ? "It is being measured." : "");
    resized();
    repaint();
}

juce::Rectangle<int> ShareSheet::sheetArea() const
{
    return getLocalBounds().withSizeKeepingCentre (std::min (sheetWidth, getWidth() - 32), std::min (sheetHeight, getHeight() - 32));
}

void ShareSheet::resized()
{
    const auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    kinds.setBody ({ area.getX() + sheetMargin, area.getY() + 80, kindsWidth, 280 });
    viewport.setBounds (area.withTrimmedTop (sheetHeaderHeight + 1).withTrimmedBottom (footerHeight + 1).withTrimmedLeft (columnX - Control::margin).withTrimmedRight (8));

    auto foot = area.withTop (area.getBottom() - footerHeight).reduced (sheetMargin, (footerHeight - buttonHeight) / 2);

    for (auto* button : { &primary, &second })
    {
        if (! button->isVisible())
            continue;

        const auto width = button->idealWidth() + 8;
        button->setBody (foot.removeFromRight (width));
        foot.removeFromRight (8);
    }
}

void ShareSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> sheet)
{
    const auto& colours = palette();
    fillAndStroke (g, sheet, 16.0f, colours.s1, colours.line2, 1.0f);
    paintSheetHeader (g, sheet, getTitle());

    const auto title = "Take " + juce::String (subject.takeNumber) + (subject.hasTwo() ? ", heard through two paths" : "");
    drawText (g, title, type::label(), colours.t2, sheet.withHeight (sheetHeaderHeight).withTrimmedLeft (sheetMargin + textWidth (type::headline(), getTitle()) + 12.0f).translated (0.0f, 6.0f));

    auto foot = sheet.withTop (sheet.getBottom() - footerHeight);
    g.setColour (colours.line);
    g.fillRect (foot.withHeight (1.0f));
    g.fillRect (sheet.withTrimmedTop (sheetHeaderHeight).withTrimmedBottom (footerHeight).withX (sheet.getX() + dividerX).withWidth (1.0f));

    const auto note = juce::Rectangle<float> (sheet.getX() + sheetMargin, foot.getY() - 20.0f - 32.0f, kindsWidth, 32.0f);
    drawParagraph (&g, "Nothing is sent anywhere: Plus48 makes files, and you pass them on.", type::caption(), colours.t3, note, 16.0f);

    foot = foot.withTrimmedLeft (sheetMargin).withRight (static_cast<float> (second.getX()) - 8.0f);
    drawText (g, footerText(), problem.isEmpty() ? type::caption() : type::label(), problem.isEmpty() ? colours.t3 : colours.red, foot);
}
} // namespace plus48::ui
