"""Bounds memory and processor time of this process on Windows, by a job object of its own.

Structures as in winnt.h, JOBOBJECT_EXTENDED_LIMIT_INFORMATION. Where the system refuses, the clock
of the parent remains the only limit.
"""

import ctypes
import sys
from ctypes import c_int64, c_size_t, c_uint32, c_uint64, c_void_p

_PROCESS_TIME = 0x2  # JOB_OBJECT_LIMIT_PROCESS_TIME
_PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
_NO_CRASH_DIALOG = 0x400  # JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_TICKS = 10_000_000  # of 100 nanoseconds, in a second


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", c_int64),
        ("PerJobUserTimeLimit", c_int64),
        ("LimitFlags", c_uint32),
        ("MinimumWorkingSetSize", c_size_t),
        ("MaximumWorkingSetSize", c_size_t),
        ("ActiveProcessLimit", c_uint32),
        ("Affinity", c_size_t),
        ("PriorityClass", c_uint32),
        ("SchedulingClass", c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", c_uint64 * 6),
        ("ProcessMemoryLimit", c_size_t),
        ("JobMemoryLimit", c_size_t),
        ("PeakProcessMemoryUsed", c_size_t),
        ("PeakJobMemoryUsed", c_size_t),
    )


def limit_job(memory_bytes: int, cpu_seconds: int) -> bool:
    """Put this process into a job with these limits; False where the system refuses."""
    if sys.platform != "win32":
        return False
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = c_void_p
    kernel.CreateJobObjectW.argtypes = (c_void_p, c_void_p)
    kernel.SetInformationJobObject.argtypes = (c_void_p, ctypes.c_int, c_void_p, c_uint32)
    kernel.AssignProcessToJobObject.argtypes = (c_void_p, c_void_p)
    job = kernel.CreateJobObjectW(None, None)
    limits = _limits(memory_bytes, cpu_seconds)
    size = ctypes.sizeof(limits)
    return bool(
        job
        and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size)
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    )


def _limits(memory_bytes: int, cpu_seconds: int) -> _ExtendedLimits:
    limits = _ExtendedLimits(ProcessMemoryLimit=memory_bytes)
    limits.BasicLimitInformation.LimitFlags = _PROCESS_TIME | _PROCESS_MEMORY | _NO_CRASH_DIALOG
    limits.BasicLimitInformation.PerProcessUserTimeLimit = cpu_seconds * _TICKS
    return limits
