// SPDX-License-Identifier: GPL-3.0-or-later
#include "BackingRow.h"

#include "Signal/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Settings/FileSheet.h"

namespace plus48::ui
{
namespace
{
constexpr Backing::Kind kinds[] { Backing::Kind::none, Backing::Kind::click, Backing::Kind::sound };
constexpr auto soundFiles = "*.wav;*.rf64;*.bwf;*.w64;*.flac;*.ogg;*.oga;*.opus;*.mp3;*.aiff;*.aif;*.aifc;*.caf;*.au;*.snd";
} // namespace

BackingRow::BackingRow (BackingPlayer& playerToUse, SetupEditor& editorToUse, const SourceSelector& sourcesToOffer, const TakeLibrary& takesToOffer)
    : player (playerToUse), editor (editorToUse), sources (sourcesToOffer), library (takesToOffer)
{
    setTitle ("Something to play to");
    prepareControls();

    for (auto* const child : std::initializer_list<juce::Component*> { &kind, &sound, &tempo, &level, &play })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (getNumChildComponents());
    }

    refresh();
}

void BackingRow::prepareControls()
{
    kind.setNames ("Something to play to", "A click, or any performance, file or take: you hear it, and it is never recorded, apart from what spills.");
    kind.setItems ({ { "None" }, { "Click" }, { "Sound" } });
    kind.onSelect = [this] (int index) { choose (kinds[index]); };

    sound.setNames ("What you play to", "A shipped performance, a take, or a file of yours, over and over.");
    sound.setPlaceholder ("Choose");
    sound.onSelect = [this] (int index) { chooseSound (index); };

    tempo.setNames ("Tempo", "Clicks a minute.");
    tempo.setRange (Backing::slowestPerMinute, Backing::fastestPerMinute, 1.0);
    tempo.setUnit (1.0, 4.0);
    tempo.setDefault (Backing().clicksPerMinute);
    tempo.textOf = [] (double perMinute) { return juce::String (juce::roundToInt (perMinute)) + " a minute"; };
    tempo.onChange = [this] (double perMinute) { (void) player.setClick (perMinute, gesture); };

    level.setNames ("Level of what you play to", "How far below its own level; a click's own is " + signedNumber (-6.0, 0) + " dBFS.");
    level.setRange (Backing::lowestDb, 0.0, 0.1);
    level.setUnit (1.0, 4.0);
    level.setDefault (Backing().levelDb);
    level.textOf = [] (double db) { return signedNumber (db, 0) + " dB"; };
    level.onChange = [this] (double db) { (void) player.setLevel (db, gesture); };

    for (auto* const number : { &tempo, &level })
    {
        number->onGestureBegin = [this] { gesture = editor.newGesture(); };
        number->onGestureEnd = [this] { gesture = 0; };
    }

    play.onPress = [this] {
        (void) player.play (! player.isPlaying());
        update();
    };
}

void BackingRow::choose (Backing::Kind wanted)
{
    if (wanted == Backing::Kind::none)
        (void) player.setNone();
    else if (wanted == Backing::Kind::click)
        (void) player.setClick (player.backing().clicksPerMinute);
    else
        (void) player.setSound (player.backing().sound.isNotEmpty() ? player.backing().sound : names[0]);

    refresh();
}

void BackingRow::listSounds()
{
    names.clear();
    std::vector<SelectBox::Item> items;

    const auto add = [&] (const juce::String& name, const juce::String& title) {
        names.add (name);
        items.push_back ({ title });
    };

    for (const auto& performance : sources.shipped().all)
        add (performance.id, performance.name);

    for (const auto& take : library.takes())
        add (BackingPlayer::nameOf (take), "Take " + juce::String (take.number));

    if (const auto& now = player.backing().sound; now.isNotEmpty() && ! names.contains (now))
        add (now, player.title());

    items.push_back ({ juce::String::fromUTF8 ("A file\xe2\x80\xa6") });
    sound.setItems (std::move (items));
    sound.setSelected (names.indexOf (player.backing().sound));
}

void BackingRow::chooseSound (int index)
{
    if (index == names.size())
        openFile();
    else
        (void) player.setSound (names[index]);

    refresh();
}

void BackingRow::openFile()
{
    const FileQuestion question { FileQuestion::Kind::open, "Open a recording to play to", juce::File::getSpecialLocation (juce::File::userMusicDirectory), soundFiles, {} };

    FileSheet::ask (*this, question, [self = juce::Component::SafePointer<BackingRow> (this)] (const juce::File& chosen) {
        if (self == nullptr)
            return;

        (void) self->player.setSound (chosen.getFullPathName());
        self->refresh();
    });
}

void BackingRow::refresh()
{
    const auto& backing = player.backing();
    kind.setSelected (static_cast<int> (std::find (std::begin (kinds), std::end (kinds), backing.kind) - std::begin (kinds)));
    listSounds();
    sound.setVisible (backing.kind == Backing::Kind::sound);
    tempo.setVisible (backing.kind == Backing::Kind::click);
    level.setVisible (backing.kind != Backing::Kind::none);
    play.setVisible (backing.kind != Backing::Kind::none);
    tempo.setValue (backing.clicksPerMinute);
    level.setValue (backing.levelDb);
    update();
    resized();
    repaint();
}

void BackingRow::update()
{
    const auto isPlaying = player.isPlaying();
    play.setText (isPlaying ? "Stop" : "Play");
    play.setIcon (isPlaying ? Icon::stop : Icon::play);
    play.setNames (isPlaying ? "Stop what you play to" : "Play what you play to", "Heard without a take; while a take is recorded it begins with it.");
}

void BackingRow::resized()
{
    auto area = getLocalBounds();
    area.removeFromLeft (static_cast<int> (textWidth (type::strong(), "Something to play to")) + 16);
    kind.setBody (area.removeFromLeft (192).withSizeKeepingCentre (192, 26));
    area.removeFromLeft (16);

    const auto isClick = player.backing().kind == Backing::Kind::click;
    const auto what = area.removeFromLeft (isClick ? 96 : std::min (230, area.getWidth() - 250));
    sound.setBody (what.withSizeKeepingCentre (what.getWidth(), 30));
    tempo.setBody (what.withSizeKeepingCentre (what.getWidth(), 18));
    area.removeFromLeft (16);
    levelX = area.getX();
    area.removeFromLeft (40);
    level.setBody (area.removeFromLeft (58).withSizeKeepingCentre (58, 18));
    area.removeFromLeft (12);
    play.setBody (area.removeFromLeft (76).withSizeKeepingCentre (76, 28));
}

void BackingRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    drawText (g, "Something to play to", type::strong(), p.t1, area);

    if (player.backing().kind != Backing::Kind::none)
        drawText (g, "Level", type::label(), p.t2, area.withLeft (static_cast<float> (levelX)).withWidth (38.0f));

    const auto left = static_cast<float> (play.isVisible() ? play.getRight() : kind.getRight()) + 16.0f;
    const juce::String words = "Heard, never recorded but as spill";

    if (area.getRight() - left >= textWidth (type::caption(), words) + 4.0f)
        drawText (g, words, type::caption(), p.t3, area.withLeft (left), juce::Justification::centredRight);
}
} // namespace plus48::ui
