# SPDX-License-Identifier: GPL-3.0-or-later

# plus48_unity_by_folder (<target> <most>): with PLUS48_UNITY, the sources of a folder are compiled together, at
# most so many at a time. Most of the time goes into reading the headers that all of them include. Which files
# meet does not change when another folder grows; names in their anonymous namespaces have to differ.
function (plus48_unity_by_folder target most)
    if (NOT PLUS48_UNITY)
        return()
    endif()

    set_target_properties (${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    get_target_property (sources ${target} SOURCES)
    list (FILTER sources INCLUDE REGEX "\\.cpp$")

    foreach (source IN LISTS sources)
        get_filename_component (folder "${source}" DIRECTORY)
        get_filename_component (folder "${folder}" NAME)
        math (EXPR group "0${number_in_${folder}} / ${most}")
        math (EXPR number_in_${folder} "0${number_in_${folder}} + 1")
        set_source_files_properties ("${source}" PROPERTIES UNITY_GROUP "${folder}${group}")
    endforeach()
endfunction()
