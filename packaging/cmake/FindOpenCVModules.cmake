# find_package(OpenCVModules COMPONENTS core imgproc ...) makes OpenCV::core, OpenCV::imgproc, ...
# Debian puts OpenCV's own CMake files into libopencv-dev, which pulls in every module and Qt 5; the
# modules' own packages have headers and a library each, and that is all we need.
include(FindPackageHandleStandardArgs)

find_path(OpenCVModules_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4)
mark_as_advanced(OpenCVModules_INCLUDE_DIR)

foreach(module IN LISTS OpenCVModules_FIND_COMPONENTS)
  find_library(OpenCVModules_${module}_LIBRARY opencv_${module})
  mark_as_advanced(OpenCVModules_${module}_LIBRARY)
  if(OpenCVModules_INCLUDE_DIR AND OpenCVModules_${module}_LIBRARY)
    set(OpenCVModules_${module}_FOUND TRUE)
    if(NOT TARGET OpenCV::${module})
      add_library(OpenCV::${module} UNKNOWN IMPORTED)
      set_target_properties(OpenCV::${module} PROPERTIES
        IMPORTED_LOCATION "${OpenCVModules_${module}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${OpenCVModules_INCLUDE_DIR}")
    endif()
  endif()
endforeach()

find_package_handle_standard_args(OpenCVModules
  REQUIRED_VARS OpenCVModules_INCLUDE_DIR HANDLE_COMPONENTS)
