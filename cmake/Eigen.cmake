# nabla_eigen: the headers of Eigen 3.4 or 5, and nothing beside them. Emscripten must not see the rest of /usr/include,
# so the folder that holds Eigen is found by name and given alone.
find_path(EIGEN3_INCLUDE_DIR Eigen/Core
  PATH_SUFFIXES eigen3
  PATHS /usr/include /usr/local/include /opt/homebrew/include
  NO_CMAKE_FIND_ROOT_PATH
  REQUIRED)
add_library(nabla_eigen INTERFACE)
target_include_directories(nabla_eigen SYSTEM INTERFACE ${EIGEN3_INCLUDE_DIR})
if(EMSCRIPTEN)
  # Eigen 3.4 includes <mmintrin.h>, which Emscripten lacks.
  target_include_directories(nabla_eigen SYSTEM INTERFACE ${CMAKE_SOURCE_DIR}/wasm/compat)
endif()
