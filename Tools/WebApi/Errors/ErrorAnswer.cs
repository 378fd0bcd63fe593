using System;
using System.Collections.Generic;
using System.Globalization;
using System.ServiceModel;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.WebApi.Errors;

/// <summary>Makes the answer for a failure, in the platform's shape (Microsoft: "Compose HTTP requests and handle errors").</summary>
internal static class ErrorAnswer
{
    private const string Prefix = "@Microsoft.PowerApps.CDS.";

    /// <summary>Makes the answer.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="isAnnotated">Whether the client requests an annotation with a name.</param>
    /// <returns>An answer with a status from 400 to 599.</returns>
    public static ApiResponse Of(Exception exception, Func<string, bool> isAnnotated) => exception switch
    {
        FaultException<OrganizationServiceFault> { Detail: { } fault } => Of(Faults.HttpStatus(fault), Faults.Show(fault.ErrorCode), fault.Message ?? "", fault, isAnnotated),
        ApiException error => Of(error.Status, error.Code, error.Message, null, isAnnotated),
        ODataUnrecognizedPathException path => Of(404, ApiErrors.NoResourceCode, path.Message, null, isAnnotated),
        ODataException text => Of(400, ApiErrors.BadRequestCode, text.Message, null, isAnnotated),

        // Some malformed options, such as $expand=$ref, fail within the parser.
        NullReferenceException { Source: "Microsoft.OData.Core" } => Of(400, ApiErrors.BadRequestCode, "The query of the URL is not valid: the parser of OData cannot read it. Verify names and parentheses.", null, isAnnotated),
        _ => Of(ApiErrors.Unexpected(exception), isAnnotated),
    };

    /// <summary>Makes the answer for an error without annotations.</summary>
    public static ApiResponse Of(ApiException error) => Of(error, _ => false);

    private static ApiResponse Of(int status, string code, string message, OrganizationServiceFault? fault, Func<string, bool> isAnnotated)
    {
        var body = AnswerJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            foreach (var (name, value) in Annotations(code, message, fault))
                if (isAnnotated(name[1..])) writer.WriteString(name, value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        var headers = AnswerJson.Headers();
        headers["REQ_ID"] = Guid.NewGuid().ToString();
        return new ApiResponse(status, headers, body);
    }

    private static IEnumerable<(string Name, string Value)> Annotations(string code, string message, OrganizationServiceFault? fault)
    {
        yield return (Prefix + "ErrorDetails.OperationStatus", "0");
        yield return (Prefix + "ErrorDetails.SubErrorCode", "-2146233088");
        foreach (var (name, value) in fault?.ErrorDetails ?? [])
            yield return (Prefix + "ErrorDetails." + name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        yield return (Prefix + "HelpLink", $"http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a{code}&client=platform");
        if (fault is { TraceText.Length: > 0 }) yield return (Prefix + "TraceText", fault.TraceText);
        yield return (Prefix + "InnerError.Message", message);
    }
}
