// SPDX-License-Identifier: GPL-3.0-or-later
#include "Layers.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
bool isInside (const juce::Component& outer, const juce::Component* inner) { return &outer == inner || outer.isParentOf (inner); }

std::vector<juce::Component*> stopsIn (juce::Component& component)
{
    // Those inside it, in the order of Tab.
    const auto container = component.isKeyboardFocusContainer() ? &component : component.findKeyboardFocusContainer();
    auto stops = component.createKeyboardFocusTraverser()->getAllComponents (container);
    stops.erase (std::remove_if (stops.begin(), stops.end(), [&] (const juce::Component* stop) { return ! component.isParentOf (stop) || ! stop->isShowing(); }), stops.end());
    return stops;
}
} // namespace

Layers::Layers (juce::Component& windowContent, juce::Component& over) : base (windowContent), floating (over)
{
    juce::Desktop::getInstance().addFocusChangeListener (this);
}

Layers::~Layers() { juce::Desktop::getInstance().removeFocusChangeListener (this); }

bool Layers::floatingIsOnTop() const
{
    return floating.isShowing() && (opened.empty() || base.getIndexOfChildComponent (&floating) > base.getIndexOfChildComponent (&top()));
}

void Layers::remember()
{
    auto* const focused = juce::Component::getCurrentlyFocusedComponent();

    if (focused != nullptr && isInside (top(), focused) && ! isInside (floating, focused))
        lastFocus() = focused;
}

void Layers::open (std::unique_ptr<juce::Component> next, std::function<void (double)> tickIt)
{
    remember();
    auto& layer = *next;
    opened.push_back ({ std::move (next), std::move (tickIt), {} });
    base.addAndMakeVisible (layer);
    layer.setBounds (base.getLocalBounds());
    layer.toFront (false);

    if (! layer.hasKeyboardFocus (true) && layer.isShowing())
        layer.grabKeyboardFocus();

    remember();
}

void Layers::close()
{
    if (opened.empty())
        return;

    // JUCE gives the keyboard to the window's content when the one that has it goes.
    auto closed = std::move (opened.back().component);
    opened.pop_back();
    const auto before = lastFocus();
    base.removeChildComponent (closed.get());
    lastFocus() = before;
    closing->push_back (std::move (closed));
    juce::MessageManager::callAsync ([late = std::weak_ptr (closing)] {
        // Emptied before they go: one that goes may close another.
        if (const auto all = late.lock())
            (void) std::exchange (*all, {});
    });
    takeFocus();
}

void Layers::takeFocus()
{
    if (! base.isShowing())
        return;

    if (auto* const last = lastFocus().getComponent(); last != nullptr && last->isShowing() && last->isEnabled() && isInside (top(), last))
        last->grabKeyboardFocus();
    else
        top().grabKeyboardFocus();
}

void Layers::moveFocus (bool forwards)
{
    auto stops = stopsIn (top());

    if (! opened.empty() && floatingIsOnTop())
        for (auto* const stop : stopsIn (floating))
            stops.push_back (stop);

    if (stops.empty())
        return;

    const auto last = static_cast<int> (stops.size()) - 1;
    const auto at = static_cast<int> (std::find (stops.begin(), stops.end(), juce::Component::getCurrentlyFocusedComponent()) - stops.begin());
    const auto next = forwards ? (at >= last ? 0 : at + 1) : (at == 0 || at > last ? last : at - 1);
    stops[static_cast<std::size_t> (next)]->grabKeyboardFocus();
}

void Layers::globalFocusChanged (juce::Component* focused)
{
    const auto cameFromFloating = std::exchange (wasFloating, focused != nullptr && isInside (floating, focused) && floatingIsOnTop());

    // What floats over the window without being in it, a typed value or a list, comes back by itself.
    if (focused == nullptr || wasFloating || ! isInside (base, focused))
        return;

    // Behind what is on top, or where JUCE puts the keyboard when the sentence at the bottom goes.
    if (! isInside (top(), focused) || (cameFromFloating && focused == &base))
        takeFocus();
    else
        lastFocus() = focused;
}

void Layers::placeAll (juce::Rectangle<int> area)
{
    for (const auto& layer : opened)
        layer.component->setBounds (area);
}

void Layers::tick (double seconds)
{
    if (! opened.empty() && opened.back().tick != nullptr)
        opened.back().tick (seconds);
}
} // namespace plus48::ui
