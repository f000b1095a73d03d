using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Parallax.Web.Api;

/// <summary>The OpenAPI 3.1 document, made of the routes themselves and of the types they write.</summary>
static partial class OpenApiDocument
{
    /// <summary>The document.</summary>
    /// <param name="origin">Scheme and host by which the record is served.</param>
    public static JsonObject Of(string origin)
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject { [nameof(ApiProblem)] = ApiJson.Schema(typeof(ApiProblem)) });
        foreach (var group in ApiRoutes.All.GroupBy(r => r.Path))
        {
            var item = new JsonObject();
            foreach (var route in group)
            {
                item[route.Method == "GET" ? "get" : "post"] = Operation(route, schemas);
            }

            paths["/api" + group.Key] = item;
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Parallax",
                ["version"] = Runs.Workbench.ProgramVersion,
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
                ["description"] = "The record as the pages show it. Where a password is set, send it as a bearer token.",
            },
            ["servers"] = new JsonArray { new JsonObject { ["url"] = origin } },
            ["security"] = new JsonArray { new JsonObject { ["password"] = new JsonArray() }, new JsonObject() },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject { ["password"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
        };
    }

    static JsonObject Operation(ApiRoute route, JsonObject schemas)
    {
        var parameters = new JsonArray();
        foreach (var name in InPath().Matches(route.Path).Select(m => m.Groups[1].Value))
        {
            parameters.Add(new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } });
        }

        foreach (var parameter in route.Query)
        {
            parameters.Add(new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Words, ["schema"] = new JsonObject { ["type"] = parameter.Type } });
        }

        var operation = new JsonObject
        {
            ["operationId"] = (route.Method == "GET" ? "get" : "post") + string.Concat(route.Path.Split('/', '.').Where(p => p.Length > 0).Select(p => p.Trim('{', '}')).Select(p => char.ToUpperInvariant(p[0]) + p[1..])),
            ["summary"] = route.Words,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                [route is { Method: "POST", Path: "/reports" } ? "202" : "200"] = Response("Done.", route.Media, Schema(route.Answer, schemas)),
                ["404"] = Response("There is no such thing in the record.", "application/json", Reference(nameof(ApiProblem))),
            },
        };
        if (route.Takes.Count > 0)
        {
            var content = new JsonObject();
            foreach (var media in route.Takes)
            {
                content[media] = route.Body is null ? new JsonObject() : new JsonObject { ["schema"] = Schema(route.Body, schemas) };
            }

            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        }

        return operation;
    }

    static JsonObject Response(string words, string media, JsonNode? schema) => new()
    {
        ["description"] = words,
        ["content"] = new JsonObject { [media] = schema is null ? new JsonObject() : new JsonObject { ["schema"] = schema } },
    };

    static JsonObject? Schema(Type? type, JsonObject schemas)
    {
        if (type is null)
        {
            return null;
        }

        var name = type.IsGenericType ? type.Name.Split('`')[0].Replace("IReadOnlyList", "List", StringComparison.Ordinal) + type.GenericTypeArguments[0].Name : type.Name;
        if (!schemas.ContainsKey(name))
        {
            var schema = ApiJson.Schema(type);
            // The exporter points into its own document; each schema is a document of its own here.
            if (schema is JsonObject whole && whole.ToJsonString().Contains("\"$ref\":\"#", StringComparison.Ordinal))
            {
                whole["$id"] = "parallax:" + name;
            }

            schemas[name] = schema;
        }

        return Reference(name);
    }

    static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    [GeneratedRegex("\\{(\\w+)\\}")]
    private static partial Regex InPath();
}
