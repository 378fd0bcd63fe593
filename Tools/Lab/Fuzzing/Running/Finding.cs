using System;
using System.Diagnostics;
using System.Linq;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>An input that shows a defect.</summary>
/// <param name="Number">The number of the input; with the seed it makes the input again.</param>
/// <param name="Input">Its bytes.</param>
/// <param name="Key">The key that distinguishes the defect from others.</param>
/// <param name="Message">The description of the defect.</param>
internal sealed record Finding(long Number, byte[] Input, string Key, string Message)
{
    /// <summary>The finding of an exception that an input caused.</summary>
    public static Finding Of(long number, ReadOnlySpan<byte> input, Exception exception) => new(number, input.ToArray(), KeyOf(exception), exception.ToString());

    /// <summary>The key of an exception: the broken property, or the type and the place of the throw.</summary>
    public static string KeyOf(Exception exception)
    {
        if (exception is BrokenPropertyException) return exception.Message.Split(':')[0];
        var frames = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).Where(method => method?.DeclaringType?.Namespace?.StartsWith("PhoneCallCtx", StringComparison.Ordinal) == true).Take(2);
        return exception.GetType().Name + " in " + string.Join(" of ", frames.Select(method => method!.DeclaringType!.Name + "." + method.Name));
    }
}
