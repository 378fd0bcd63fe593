using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Solution.Comparison;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Registrations;

/// <summary>Writes the Web API requests that disable or enable steps, one for each step.</summary>
internal static class StepSwitch
{
    /// <summary>Requests in the form of HTTP files: a comment line with the name of the step begins each, and a blank line ends it.</summary>
    /// <param name="output">Where the requests go.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="enable">Whether the requests enable the steps.</param>
    public static void WriteText(TextWriter output, IEnumerable<StepRegistration> steps, bool enable)
    {
        foreach (var request in RequestsOf(steps, enable))
        {
            output.Write($"### {(enable ? "Enable" : "Disable")} {Shown.Line(request.Step.Name)}\n");
            output.Write($"{StepStateRequest.Method} [organization URI]/api/data/v9.2/{request.Address}\n");
            foreach (var (name, value) in StepStateRequest.Headers) output.Write($"{name}: {value}\n");
            output.Write($"\n{request.Body}\n\n");
        }
    }

    /// <summary>One object for each request; its address is relative to <c>[organization URI]/api/data/v9.2/</c>.</summary>
    /// <param name="output">Where the objects go.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="enable">Whether the requests enable the steps.</param>
    public static void WriteJson(TextWriter output, IEnumerable<StepRegistration> steps, bool enable)
    {
        foreach (var request in RequestsOf(steps, enable))
        {
            RegistrationJson.WriteLine(output, json =>
            {
                json.WriteString("step", request.Step.Name);
                json.WriteString("method", StepStateRequest.Method);
                json.WriteString("address", request.Address);
                json.WriteStartObject("headers");
                foreach (var (name, value) in StepStateRequest.Headers) json.WriteString(name, value);
                json.WriteEndObject();
                json.WritePropertyName("body");
                json.WriteRawValue(request.Body);
            });
        }
    }

    private static IEnumerable<StepStateRequest> RequestsOf(IEnumerable<StepRegistration> steps, bool enable)
    {
        foreach (var step in steps) yield return new StepStateRequest(step, enable);
    }
}
