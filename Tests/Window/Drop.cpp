// SPDX-License-Identifier: GPL-3.0-or-later
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

/** A file manager of one drag: plus48-drop X Y URI... drags files to a place on the screen and lets go, by the XDND
    protocol, as every toolkit speaks it. Exit status: 0 the window there took them, 1 it did not, 2 wrong arguments.
*/
namespace
{
constexpr long protocolVersion = 5;
constexpr std::chrono::seconds patience { 5 };

class Drag
{
public:
    Drag (int x, int y, std::string uriList) : rootX (x), rootY (y), data (std::move (uriList))
    {
        display = XOpenDisplay (nullptr);

        if (display != nullptr)
            window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);
    }

    ~Drag()
    {
        if (display != nullptr)
            XCloseDisplay (display);
    }

    Drag (const Drag&) = delete;
    Drag& operator= (const Drag&) = delete;

    /** Empty where it worked; otherwise one sentence. */
    std::string run()
    {
        if (display == nullptr)
            return "There is no display.";

        target = findTarget();

        if (target == None)
            return "No window there takes drops.";

        XSetSelectionOwner (display, atom ("XdndSelection"), window, CurrentTime);
        // In the older version of the two.
        send ("XdndEnter", { std::min (protocolVersion, version) << 24, static_cast<long> (atom ("text/uri-list")), 0, 0 });

        // The pointer moves on the way: the last answer counts.
        for (const auto distance : { 12, 6, 0 })
        {
            send ("XdndPosition", { 0, (static_cast<long> (rootX - distance) << 16) | (rootY - distance), CurrentTime, static_cast<long> (atom ("XdndActionCopy")) });

            if (! waitFor ("XdndStatus"))
                return "The window does not answer.";
        }

        if ((answer[1] & 1) == 0)
        {
            send ("XdndLeave", {});
            return "The window does not want it.";
        }

        send ("XdndDrop", { 0, CurrentTime, 0, 0 });

        if (! waitFor ("XdndFinished"))
            return "The window does not come to an end with it.";

        return hasDelivered ? std::string() : "The window did not ask for the data.";
    }

private:
    using Words = std::array<long, 4>;

    Atom atom (const char* name) const { return XInternAtom (display, name, False); }

    bool takesDrops (Window candidate)
    {
        Atom type = None;
        int format = 0;
        unsigned long count = 0, rest = 0;
        unsigned char* bytes = nullptr;
        const auto found = XGetWindowProperty (display, candidate, atom ("XdndAware"), 0, 1, False, XA_ATOM, &type, &format, &count, &rest, &bytes) == Success && count > 0;

        if (found)
            version = static_cast<long> (*reinterpret_cast<const unsigned long*> (bytes));

        if (bytes != nullptr)
            XFree (bytes);

        return found;
    }

    /** From the root down to the first window under the place that knows the protocol. */
    Window findTarget()
    {
        auto parent = DefaultRootWindow (display);

        for (;;)
        {
            int x = 0, y = 0;
            Window child = None;
            XTranslateCoordinates (display, DefaultRootWindow (display), parent, rootX, rootY, &x, &y, &child);

            if (child == None || takesDrops (child))
                return child;

            parent = child;
        }
    }

    void send (const char* what, const Words& words) const
    {
        XEvent event {};
        event.xclient.type = ClientMessage;
        event.xclient.display = display;
        event.xclient.window = target;
        event.xclient.message_type = atom (what);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long> (window);

        // Some messages keep the first of the free words for flags.
        std::copy (words.begin(), words.end(), event.xclient.data.l + 1);
        XSendEvent (display, target, False, NoEventMask, &event);
        XFlush (display);
    }

    void deliver (const XSelectionRequestEvent& request)
    {
        XEvent event {};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = request.requestor;
        event.xselection.selection = request.selection;
        event.xselection.target = request.target;
        event.xselection.time = request.time;
        event.xselection.property = None;

        if (request.target == atom ("text/uri-list"))
        {
            XChangeProperty (display, request.requestor, request.property, request.target, 8, PropModeReplace, reinterpret_cast<const unsigned char*> (data.data()), static_cast<int> (data.size()));
            event.xselection.property = request.property;
            hasDelivered = true;
        }

        XSendEvent (display, request.requestor, False, NoEventMask, &event);
        XFlush (display);
    }

    bool waitFor (const char* what)
    {
        const auto wanted = atom (what);
        const auto until = std::chrono::steady_clock::now() + patience;

        while (std::chrono::steady_clock::now() < until)
        {
            while (XPending (display) > 0)
            {
                XEvent event;
                XNextEvent (display, &event);

                if (event.type == SelectionRequest)
                    deliver (event.xselectionrequest);

                if (event.type == ClientMessage && event.xclient.message_type == wanted)
                {
                    std::copy_n (event.xclient.data.l, answer.size(), answer.begin());
                    return true;
                }
            }

            std::this_thread::sleep_for (std::chrono::milliseconds (2));
        }

        return false;
    }

    const int rootX, rootY;
    const std::string data;
    Display* display = nullptr;
    Window window = None, target = None;
    long version = 0;
    std::array<long, 5> answer {};
    bool hasDelivered = false;
};
} // namespace

int main (int argc, char* argv[])
{
    if (argc < 4)
    {
        std::fprintf (stderr, "plus48-drop X Y URI...\n");
        return 2;
    }

    std::string list;

    for (int i = 3; i < argc; ++i)
        list += std::string (argv[i]) + "\r\n";

    const auto problem = Drag (std::atoi (argv[1]), std::atoi (argv[2]), list).run();

    if (problem.empty())
        return 0;

    std::fprintf (stderr, "%s\n", problem.c_str());
    return 1;
}
