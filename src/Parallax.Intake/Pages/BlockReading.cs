using System.Text;
using AngleSharp.Dom;

namespace Parallax.Intake.Pages;

/// <summary>Cuts a page into blocks in the order of the text, leaving out what no reader takes for text: scripts, forms, menus, hidden parts.</summary>
/// <remarks>Walks without recursion, so that no nesting is too deep.</remarks>
static class BlockReading
{
    public static List<PageBlock> Read(IElement root, Func<IElement, bool> isLeftOut)
    {
        var blocks = new List<PageBlock>();
        var open = new Run(root);
        var stack = new Stack<(INode? Node, IElement? Leave)>();
        stack.Push((root.FirstChild, null));
        var container = root;
        var links = 0;
        while (stack.Count > 0)
        {
            var (node, leave) = stack.Pop();
            if (leave is not null)
            {
                if (leave.LocalName == "a")
                {
                    links--;
                }
                else if (PageElements.IsBlock(leave))
                {
                    open.End(blocks);
                    container = leave.ParentElement ?? root;
                    open.Begin(container);
                }

                continue;
            }

            if (node is null)
            {
                continue;
            }

            stack.Push((node.NextSibling, null));
            switch (node)
            {
                case IText text:
                    open.Add(text.Data, links > 0);
                    break;
                case IElement { LocalName: "br" }:
                    open.Break(blocks);
                    break;
                case IElement element when !isLeftOut(element):
                    if (PageElements.IsBlock(element))
                    {
                        open.End(blocks);
                        container = element;
                        open.Begin(container);
                    }
                    else if (element.LocalName == "a")
                    {
                        links++;
                    }

                    stack.Push((null, element));
                    stack.Push((element.FirstChild, null));
                    break;
            }
        }

        open.End(blocks);
        return blocks;
    }

    /// <summary>The block that is being collected.</summary>
    sealed class Run(IElement root)
    {
        readonly StringBuilder _text = new();
        IElement _container = root;
        int _links;
        bool _space, _broken;

        public void Begin(IElement container) => _container = container;

        public void Add(string text, bool link)
        {
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c) || c is '\u200B' or '\u00AD')
                {
                    _space |= c is not ('\u200B' or '\u00AD');
                    continue;
                }

                if (_space && _text.Length > 0)
                {
                    _text.Append(' ');
                    _links += link ? 1 : 0;
                }

                _space = _broken = false;
                _text.Append(c);
                _links += link ? 1 : 0;
            }
        }

        /// <summary>One line break is white space; two part paragraphs.</summary>
        public void Break(List<PageBlock> blocks)
        {
            if (_broken)
            {
                End(blocks);
            }

            _space = _broken = true;
        }

        public void End(List<PageBlock> blocks)
        {
            if (_text.Length > 0)
            {
                blocks.Add(new PageBlock(_container, _text.ToString(), Math.Min(_links, _text.Length), PageElements.Kind(_container)));
            }

            _text.Clear();
            (_links, _space, _broken) = (0, false, false);
        }
    }
}
