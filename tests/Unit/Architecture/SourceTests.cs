using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>Sources stay small enough to be read on a screen or two.</summary>
public sealed class SourceTests
{
    private const int MaxFileLines = 250;
    private const int MaxMethodLines = 40;

    private static readonly List<(string Path, SyntaxNode Root)> Sources =
        [.. Repository.Files("src", "*.cs").Select(path => (path, CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot()))];

    [Theory]
    [InlineData("src"), InlineData("tests")]
    public void Files_OfThisFolder_AreShort(string folder) =>
        Rule.Holds(Repository.Files(folder, "*.cs").Select(path => (path, Lines: Repository.Read(path).Count(letter => letter == '\n'))).Where(file => file.Lines > MaxFileLines));

    [Fact]
    public void Methods_OfTheProduct_AreShort() =>
        Rule.Holds(
            from source in Sources
            from node in source.Root.DescendantNodes()
            where node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax && Lines(node) > MaxMethodLines
            select $"{source.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} has {Lines(node)} lines");

    [Fact]
    public void Files_WithAPublicType_HaveOneAndItsName()
    {
        var wrong = Sources
            .Select(source => (source.Path, Types: PublicTypes(source.Root).Distinct().ToList()))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && Path.GetFileName(file.Path).Split('.')[0] != file.Types[0]));

        Rule.Holds(wrong.Select(file => $"{file.Path}: {string.Join(", ", file.Types)}"));
    }

    [Fact]
    public void Sources_WhenTheyAreParsed_AreFound() =>
        Assert.Contains(Sources, source => PublicTypes(source.Root).Contains("OrderGrain"));

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    // A type and its generic sibling, as RecordKind and RecordKind<TState>, are one.
    private static IEnumerable<string> PublicTypes(SyntaxNode root) =>
        from type in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.PublicKeyword)
        let name = type switch
        {
            BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
            DelegateDeclarationSyntax declared => declared.Identifier.Text,
            _ => null,
        }
        where name is not null
        select name;
}
