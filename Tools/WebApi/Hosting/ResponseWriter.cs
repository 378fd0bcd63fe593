using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>Writes answers as HTTP.</summary>
internal static class ResponseWriter
{
    /// <summary>Writes an answer, and more headers.</summary>
    public static async Task WriteAsync(HttpContext context, ApiResponse answer, IEnumerable<KeyValuePair<string, string>> moreHeaders)
    {
        var response = context.Response;
        try
        {
            WriteHead(response, answer);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // A header that HTTP cannot carry.
            response.Clear();
            WriteHead(response, answer = HostAnswers.Defect(exception));
        }

        foreach (var (name, value) in moreHeaders) response.Headers[name] = value;
        if (!MayHaveBody(answer.Status)) return;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static void WriteHead(HttpResponse response, ApiResponse answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
    }

    private static bool MayHaveBody(int status) => status is >= 200 and not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified);
}
