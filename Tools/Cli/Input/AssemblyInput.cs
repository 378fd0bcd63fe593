using System;
using System.IO;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Input;

/// <summary>A plug-in assembly that a user names.</summary>
internal static class AssemblyInput
{
    /// <summary>Reads what a dll declares.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static AssemblyRegistration Read(string path)
    {
        if (Directory.Exists(path)) throw new InputException("this is a directory. Name the dll in it.");
        if (!File.Exists(path)) throw new InputException("there is no such file. Check the path.");
        try
        {
            return AssemblyFile.Read(path);
        }
        catch (FileNotFoundException exception)
        {
            throw new InputException($"an assembly that it needs is not found. Put it beside the dll. {exception.Message}");
        }
        catch (BadImageFormatException)
        {
            throw new InputException("this is not a .NET assembly. Name the dll that is registered.");
        }
        catch (InvalidCastException)
        {
            throw new InputException("its registration attributes have other types than CrmPluginRegistrationAttribute of this project. Give the message as text.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"the file cannot be read. {exception.Message}");
        }
    }
}
