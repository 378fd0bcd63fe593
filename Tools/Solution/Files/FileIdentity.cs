using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PhoneCallCtx.Solution.Files;

/// <summary>Which file a path leads to. Two paths of one file have equal identities, also with links and other forms of the path.</summary>
/// <param name="Device">The device or volume.</param>
/// <param name="Number">The number of the file on its device.</param>
/// <param name="IsRegular">Whether it is a file with content of its own: no directory, device, pipe or socket.</param>
public readonly record struct FileIdentity(ulong Device, ulong Number, bool IsRegular)
{
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>The identity of the file that a path leads to, links followed.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The identity; null when there is no such file, or when the system does not show it.</returns>
    public static FileIdentity? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (OperatingSystem.IsLinux()) return OfLinux(path);
        if (OperatingSystem.IsMacOS()) return OfMac(path);
        return OperatingSystem.IsWindows() ? OfWindows(path) : null;
    }

    private static FileIdentity? OfLinux(string path)
    {
        const int CurrentDirectory = -100;
        const uint TypeAndNumber = 0x1 | 0x100;
        var facts = new byte[256];
        return Native.StatX(CurrentDirectory, NullTerminated(path), 0, TypeAndNumber, facts) == 0
            ? new FileIdentity(BitConverter.ToUInt64(facts, 136), BitConverter.ToUInt64(facts, 32), IsRegularMode(facts, 28))
            : null;
    }

    private static FileIdentity? OfMac(string path)
    {
        var facts = new byte[256];
        var result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? Native.StatOfMacOnIntel(NullTerminated(path), facts) : Native.Stat(NullTerminated(path), facts);
        return result == 0 ? new FileIdentity(BitConverter.ToUInt32(facts, 0), BitConverter.ToUInt64(facts, 8), IsRegularMode(facts, 4)) : null;
    }

    private static FileIdentity? OfWindows(string path)
    {
        // A path like NUL or \\.\pipe\name leads to a device.
        if (Path.GetFullPath(path).StartsWith(@"\\.\", StringComparison.Ordinal)) return new FileIdentity(0, 0, IsRegular: false);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var facts = new byte[52];
            return Native.GetFileInformationByHandle(file, facts)
                ? new FileIdentity(BitConverter.ToUInt32(facts, 28), ((ulong)BitConverter.ToUInt32(facts, 44) << 32) | BitConverter.ToUInt32(facts, 48), IsRegular: true)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] NullTerminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static bool IsRegularMode(byte[] facts, int offset) => (BitConverter.ToUInt16(facts, offset) & FileTypeMask) == RegularFile;

    /// <summary>What the base class library does not show: the number of a file and its type.</summary>
    private static class Native
    {
        [DllImport("libc", EntryPoint = "statx"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int StatX(int directory, byte[] path, int flags, uint mask, [Out] byte[] facts);

        [DllImport("libc", EntryPoint = "stat"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Stat(byte[] path, [Out] byte[] facts);

        [DllImport("libc", EntryPoint = "stat$INODE64"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int StatOfMacOnIntel(byte[] path, [Out] byte[] facts);

        [DllImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        public static extern bool GetFileInformationByHandle(SafeFileHandle file, [Out] byte[] facts);
    }
}
