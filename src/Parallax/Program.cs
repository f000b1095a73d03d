using Parallax.Commands;

return ParallaxCommand.Run(args);
